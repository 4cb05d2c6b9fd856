import { describe, expect, it } from '@jest/globals';
import type { IndicatorAssessment } from '../assessment.js';
import type { AssessmentSummary, CompetencySummary } from '../summary.js';
import type { CounterTrace, GateTrace, IndicatorTrace, ItemTrace } from '../trace.js';
import { counted, countedInWords, inWords, listed } from './counting.js';
import { dateWords } from './dates.js';
import { inPoints } from './digits.js';
import { breadthWords, confidenceLine, counterTraceWords, gateWords, indexWords, indicatorTraceWords, itemTraceWords, missingWords, sentence, whyIndicator, whyItem } from './index.js';
import { gradeWords, impactWords, levelWords, sentenceCase } from './terms.js';

const names = { person: (id: string) => id.toUpperCase(), item: (id: string) => `Item ${id}`, indicator: (id: string) => `text of ${id}`, competency: (id: string) => sentenceCase(id) };

describe('counting', () => {
  it('uses words up to twelve', () => {
    expect(Array.from({ length: 14 }, (_, at) => inWords(at)).join(' ')).toBe('no one two three four five six seven eight nine ten eleven twelve 13');
    expect([counted(1, 'day'), counted(0, 'day'), counted(2, 'day'), counted(2, 'person', 'people')]).toEqual(['1 day', '0 days', '2 days', '2 people']);
    expect([countedInWords(1, 'gate'), countedInWords(20, 'gate'), countedInWords(2, 'person', 'people')]).toEqual(['one gate', '20 gates', 'two people']);
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('names every month, and rounds points', () => {
    expect(Array.from({ length: 12 }, (_, at) => dateWords(`2026-${String(at + 1).padStart(2, '0')}-05`)).join()).toBe(
      '5 Jan 2026,5 Feb 2026,5 Mar 2026,5 Apr 2026,5 May 2026,5 Jun 2026,5 Jul 2026,5 Aug 2026,5 Sep 2026,5 Oct 2026,5 Nov 2026,5 Dec 2026',
    );
    expect([62.345_6, 62, 0.004].map(inPoints)).toEqual(['62.35', '62', '0']);
  });
});

describe('terms', () => {
  it('call every level, impact and grade', () => {
    expect(levelWords).toEqual({ not_shown: 'not shown', partial: 'partly shown', meets: 'meets', exceeds: 'exceeds' });
    expect(impactWords).toEqual({ activity: 'activity, no result named', shipped: 'shipped, not measured', measured: 'measured before and after', attributed: 'measured, with what would have happened otherwise' });
    expect(gradeWords).toEqual({ A: 'strong', B: 'moderate', C: 'weak' });
    expect([sentenceCase('one two'), sentenceCase('')]).toEqual(['One two', '']);
  });
});

const competency: CompetencySummary = {
  id: 'data', required: 'sustained', status: 'emerging', met: false, gate: 0.5, progress: 0.5, coverageDays: 100, episodes: 1, verifiers: 0, attesters: 0, contested: false, confidence: 0, freshness: 'fresh', lapsesOn: null, mustsOpen: 0, othersOpen: 0,
};

describe('what is missing', () => {
  const missing = (change: Partial<CompetencySummary>) => missingWords({ ...competency, ...change }, 101);

  it('is every part of a gate that is not there, in the order of weight', () => {
    expect(missing({ mustsOpen: 2, othersOpen: 1, contested: true })).toEqual(['two must-haves not shown', 'one further indicator to show', 'contested: a later strong episode or an answer clears it', '1 more day of work at this level', 'one more episode', 'nobody has rated it yet']);
    expect(missing({ coverageDays: 0, episodes: 0, verifiers: 1, attesters: 1 })).toEqual(['101 more days of work at this level', 'two more episodes', 'a second person who saw it']);
    expect(missing({ coverageDays: 101, episodes: 2, verifiers: 1, attesters: 2, contested: true })).toEqual(['contested: a later strong episode or an answer clears it']);
    expect(missing({ required: 'demonstrated', othersOpen: 3 })).toEqual(['three further indicators to show']);
    expect(missing({ met: true, mustsOpen: 1 })).toEqual([]);
    expect(missing({ status: 'no_evidence', mustsOpen: 1 })).toEqual(['no evidence yet']);
  });
});

describe('an assessment in one sentence', () => {
  const met: CompetencySummary = { ...competency, id: 'strategy', met: true, gate: 1 };
  const said = (state: AssessmentSummary['state'], competencies: CompetencySummary[], gate = 1) =>
    sentence({ index: 0, rawIndex: 0, state, confidence: 0, unmet: [], breadth: { episodes: 1, needed: 3, gate }, competencies }, 101, names);

  it('names how many gates are met, and what is open', () => {
    expect(said('building', [competency, { ...competency, id: 'leadership' }])).toBe('Building: none of two gates is met; Data and Leadership are open.');
    expect(said('building', [met, competency, { ...competency, id: 'leadership' }])).toBe('Building: one of three gates is met; Data and Leadership are open.');
    expect(said('close', [met, met, competency], 0.333333)).toBe('Close: two of three gates are met; Data: 1 more day of work at this level; two more episodes of strong work needed.');
    expect(said('close', [met, met], 0.333333)).toBe('Close: two of two gates are met; two more episodes of strong work needed.');
    expect(said('close', [met, { ...competency, coverageDays: 101, episodes: 2, verifiers: 2, attesters: 2 }])).toBe('Close: one of two gates is met; Data: not met yet.');
    expect(said('ready', [met])).toBe('Ready: every gate is met.');
    expect(said('no_evidence', [competency])).toBe('No evidence yet: nothing has been shared for this rung.');
  });
});

const item: ItemTrace = {
  evidenceId: 'a', episode: 'a', voices: [{ kind: 'self', personId: 'pm', level: null, rho: 0.15 }, { kind: 'other', personId: 'skip', level: 'partial', rho: 0.45 }], attainment: 0.5, credibility: 0.53, believed: 0.53, heldDown: false,
  impact: 'shipped', impactFactor: 0.6, quality: 0.16, ageDays: 1, leaveDays: 0, recency: 1, value: 0.16, grade: 'C', counted: true, strongerItem: null, added: 0.16, decisive: false,
};

describe('an item', () => {
  const last = (change: Partial<ItemTrace>) => itemTraceWords({ ...item, ...change }, names).words.at(-1);

  it('is said to be rated by whoever rated it', () => {
    expect(itemTraceWords(item, names)).toEqual({
      words: ['SKIP rated it “partly shown”.', 'Shipped, not measured, no link, 1 day old: weak evidence (grade C).', 'It adds 0.16 to what speaks for the indicator.'],
      formula: ['credibility 0.53 = 1 − (1 − 0.15 own word) × (1 − 0.45 SKIP)', 'quality 0.16 = attainment 0.5 × credibility 0.53 × impact 0.6'],
    });
    const silent = itemTraceWords({ ...item, voices: [{ kind: 'self', personId: 'pm', level: 'meets', rho: 0.15 }, { kind: 'link', personId: null, level: null, rho: 0.2 }] }, names);
    expect(silent.words.slice(0, 3)).toEqual(['No one has confirmed this yet; a link leads to the work.', 'Until someone rates it, it is taken as claimed: “meets”.', 'Shipped, not measured, 1 day old: weak evidence (grade C).']);
    expect(silent.formula[0]).toBe('credibility 0.53 = 1 − (1 − 0.15 own word) × (1 − 0.2 link)');
  });

  it('is said to add what it adds', () => {
    expect(last({ added: 0 })).toBe('It adds nothing to what speaks for the indicator now: the other items reach as far.');
    expect(last({ added: 0, decisive: true })).toBe('It adds nothing to what speaks for the indicator now: the other items reach as far; without it the indicator would not be shown.');
    expect(last({ added: 0.0049 })).toBe('It adds less than 0.01 to what speaks for the indicator.');
    expect(last({ added: 0.005, decisive: true })).toBe('It adds 0.01 to what speaks for the indicator; without it the indicator would not be shown.');
    expect(last({ counted: false })).toBe('A stronger item of the same project counts instead.');
    expect(last({ counted: false, strongerItem: 'b', decisive: true })).toBe('A stronger item of the same project, “Item b”, counts instead. It still answers what speaks against the indicator: without it the indicator would not be shown.');
  });

  it('is said to be old where it is', () => {
    const old = itemTraceWords({ ...item, recency: 0.5, value: 0.08, leaveDays: 1, ageDays: 730 }, names);
    expect(old.words[1]).toBe('Shipped, not measured, no link, 730 days old (1 day of leave not counted): weak evidence (grade C).');
    expect(old.words[2]).toBe('It is older than a year, so it counts at 0.5 of its worth.');
    expect(old.formula.at(-1)).toBe('value 0.08 = quality 0.16 × recency 0.5');
  });
});

describe('a counter-observation', () => {
  const counter: CounterTrace = { id: 'c', episode: 'c', credibility: 0.45, severity: 'material', severityFactor: 0.7, recency: 1, laterStrongEpisodes: 0, weight: 0.315 };

  it('is said with its age and what came later', () => {
    expect(counterTraceWords(counter)).toEqual({ words: ['A material observation; it takes 0.32 away.'], formula: ['weight 0.32 = credibility 0.45 × severity 0.7 × recency 1'] });
    expect(counterTraceWords({ ...counter, recency: 0.5, laterStrongEpisodes: 2, weight: 0.04 })).toEqual({
      words: ['A material observation; it takes 0.04 away.', 'It is older than a year, so it weighs 0.5 of what it did.', 'Two later episodes of strong work halve it, each once.'],
      formula: ['weight 0.04 = credibility 0.45 × severity 0.7 × recency 0.5 × 0.5 to the power of 2 (later strong episodes)'],
    });
    expect(counterTraceWords({ ...counter, laterStrongEpisodes: 1 }).formula[0]).toMatch(/ × 0\.5 \(later strong episodes\)$/);
  });
});

describe('an indicator', () => {
  const trace: IndicatorTrace = {
    indicator: 'S1', competency: 'strategy', must: true, items: [item], tiers: { A: 0, AB: 0, all: 0.16 }, ceilings: [], freshest: 1, support: 0.16, counterObservations: [], counter: 0, score: 0.16, state: 'emerging', contested: false,
  };

  it('is said with what decides, what limits, and where it stands', () => {
    expect(indicatorTraceWords(trace)).toEqual({
      words: ['One item decides what speaks for it: 0.16 of 1.', 'It is not shown yet: 0.16, where 0.6 is asked.'],
      formula: ['all 0.16 = 1 − (1 − 0.16)', 'for it 0.16 = the largest of strong 0, strong and moderate 0 (at most 0.65), all 0.16 (at most 0.3)'],
    });
    expect(indicatorTraceWords({ ...trace, items: [item, { ...item, evidenceId: 'b', counted: false }] }).words[0]).toBe('One item of 2 decides what speaks for it: 0.16 of 1.');
    expect(indicatorTraceWords({ ...trace, ceilings: [{ kind: 'without_a', at: 0.65 }, { kind: 'without_ab', at: 0.3 }, { kind: 'freshest', at: 0.5 }] }).words.slice(1, 4)).toEqual([
      'Without strong items, moderate ones together reach 0.65 at the most.',
      'Weak items together reach 0.3 at the most, however many there are.',
      'Nothing counts fresher than its newest item, which counts at 0.5.',
    ]);
    expect(indicatorTraceWords({ ...trace, freshest: 0.5 }).formula.at(-1)).toMatch(/all 0\.16 \(at most 0\.3\), at most 0\.5 \(newest item\)$/);
    expect(indicatorTraceWords({ ...trace, counter: 0.1 }).words.slice(1, -1)).toEqual(['What speaks against it takes 0.1 of that away.']);
  });

  it('is said with one factor an episode, the largest first, and no more than eight', () => {
    const items: ItemTrace[] = [
      { ...item, grade: 'B', value: 0.4 }, { ...item, grade: 'B', value: 0.3 }, { ...item, grade: 'A', episode: 'b', value: 0.7 },
      ...Array.from({ length: 9 }, (_, at): ItemTrace => ({ ...item, episode: `c${String(at)}`, value: 0.1 })),
    ];
    const { formula } = indicatorTraceWords({ ...trace, items, tiers: { A: 0.7, AB: 0.82, all: 0.93 } });
    expect(formula.slice(0, 3)).toEqual([
      'strong 0.7 = 1 − (1 − 0.7)',
      'strong and moderate 0.82 = 1 − (1 − 0.7) × (1 − 0.4)',
      `all 0.93 = 1 − (1 − 0.7) × (1 − 0.4) × ${Array.from({ length: 6 }, () => '(1 − 0.1)').join(' × ')} × … (3 more)`,
    ]);
    const eight = Array.from({ length: 8 }, (_, at): ItemTrace => ({ ...item, episode: `c${String(at)}`, value: 0.1 }));
    expect(indicatorTraceWords({ ...trace, items: eight, tiers: { A: 0, AB: 0, all: 0.57 } }).formula[0]).not.toContain('more');
  });

  it('has a short reason too', () => {
    const indicator: IndicatorAssessment = { id: 'S1', must: true, support: 0, counter: 0, score: 0, state: 'none', contested: false, counted: [] };
    const counts = (grade: 'A' | 'B' | 'C') => ({ evidenceId: grade, quality: 0.5, recency: 1, value: 0.5, grade });
    expect(whyIndicator(indicator)).toBe('No evidence names this indicator yet.');
    expect(whyIndicator({ ...indicator, state: 'demonstrated', counted: [counts('A'), counts('B')] })).toBe('Shown by one strong item.');
    expect(whyIndicator({ ...indicator, state: 'demonstrated', counted: [counts('B'), counts('B')] })).toBe('Shown by two moderate items together.');
    expect(whyIndicator({ ...indicator, state: 'emerging', counted: [counts('A')] })).toBe('Strong evidence, weakened by its age or by what speaks against it.');
    expect(whyIndicator({ ...indicator, state: 'emerging', counted: [counts('C'), counts('C')] })).toMatch(/^Only weak evidence so far: a rating, a colleague’s word or a measured result would make it stronger\.$/);
    expect(whyIndicator({ ...indicator, state: 'emerging', counted: [counts('B'), counts('C')] })).toMatch(/^Moderate evidence, not enough yet: one more person who saw it, or a measured result, would make it strong\.$/);
    expect(whyIndicator({ ...indicator, contested: true }, 1)).toBe('Contested: someone recorded what speaks against it; the person’s answer, or one later strong episode, clears it.');
    expect(whyItem(counts('C'), { impact: 'activity', hasLink: false, ageDays: -3, raters: [], confirmedBy: [] })).toBe('No one has confirmed this yet. Activity, no result named, no link, 0 days old: weak evidence (grade C).');
    expect(whyItem(counts('B'), { impact: 'shipped', hasLink: true, ageDays: 1, raters: [{ name: 'A', level: 'partial' }, { name: 'B', level: 'not_shown' }], confirmedBy: [] })).toBe('A rated it “partly shown”; B rated it “not shown”. Shipped, not measured, 1 day old: moderate evidence (grade B).');
  });
});

describe('a gate', () => {
  const gate: GateTrace = { competency: 'strategy', required: 'sustained', parts: [], indicators: [{ id: 'S1', must: true, score: 0.6, demonstrated: true, filled: 1 }], together: 0.9, limit: null, gate: 0.9, met: false, byWaiver: false };
  const part = (name: GateTrace['parts'][number]['part'], reached: number, asked: number) =>
    gateWords({ ...gate, parts: [{ part: name, weight: 0.1, reached, asked, filled: 0.5 }] }, names).words[1];

  it('is said part by part', () => {
    expect([part('progress', 1, 1), part('progress', 0, 2)]).toEqual(['1 of 1 required indicator is shown.', '0 of 2 required indicators are shown.']);
    expect([part('coverage', 1, 1), part('coverage', 20, 180)]).toEqual(['1 day of strong work, where 1 day is asked.', '20 days of strong work, where 180 days are asked.']);
    expect([part('episodes', 1, 2), part('episodes', 2, 2)]).toEqual(['1 episode of strong work, where 2 are asked.', '2 episodes of strong work, where 2 are asked.']);
    expect([0, 1, 2].map((reached) => part('attestation', reached, 2))).toEqual(['No one has rated or confirmed strong work yet.', 'One person stands behind the strong work; a second one is asked.', 'At least two people stand behind the strong work.']);
  });

  it('is said to be met, held, and how it comes about', () => {
    expect(gateWords({ ...gate, met: true }, names).words).toEqual(['The gate is met.']);
    expect(gateWords({ ...gate, required: 'demonstrated', limit: 0.95, gate: 0.95, parts: [{ part: 'progress', weight: 1, reached: 1, asked: 1, filled: 1 }] }, names)).toEqual({
      words: ['The gate is not met: it stands at 0.95 of 1.', '1 of 1 required indicator is shown.', 'While it is contested, the gate stays at 0.95 at the most.'],
      formula: ['progress 1 = (1 (S1)) ÷ 1, each what stands for it ÷ 0.6, at most 1', 'gate 0.95 = progress, at most 0.95 while contested'],
    });
    expect(gateWords({ ...gate, required: 'demonstrated' }, names).formula).toEqual(['progress 0 = (1 (S1)) ÷ 1, each what stands for it ÷ 0.6, at most 1']);
    const parts = (['progress', 'coverage', 'episodes', 'attestation'] as const).map((name) => ({ part: name, weight: 0.1, reached: 1, asked: 2, filled: 0.5 }));
    expect(gateWords({ ...gate, limit: 0.95, parts }, names).formula[1]).toBe('gate 0.9 = 0.1 × 0.5 progress + 0.1 × 0.5 days + 0.1 × 0.5 episodes + 0.1 × 0.5 people, at most 0.95 while contested');
    expect(gateWords({ ...gate, byWaiver: true }, names)).toEqual({ words: ['The gate is met: none of its indicators applies to this person.'], formula: [] });
    expect(gateWords({ ...gate, indicators: [{ id: 'S2', must: false, score: 0, demonstrated: false, filled: 0 }] }, names).words.at(-1)).toBe('Open: S2 (text of S2).');
  });

  it('of breadth is said like the others', () => {
    expect(breadthWords({ episodes: 2, needed: 1, gate: 1 })).toEqual({ words: ['2 episodes of strong work over all competencies, where 1 is asked: the breadth is met.'], formula: ['breadth 1 = 2 ÷ 1, at most 1'] });
    expect(breadthWords({ episodes: 3, needed: 3, gate: 1 }).formula).toEqual(['breadth 1 = 3 ÷ 3']);
    expect(breadthWords({ episodes: 1, needed: 2, gate: 0.5 }).words[0]).toMatch(/where 2 are asked: one more episode of strong work needed\.$/);
  });
});

describe('the index', () => {
  it('is said with its weakest gates and its mean', () => {
    const weights = { min: 0.5, mean: 0.5 };
    expect(indexWords({ gates: [{ id: 'data', gate: 0.25 }, { id: 'breadth', gate: 1 }], weakest: ['data'], min: 0.25, mean: 0.625, weights, rawIndex: 43.75, index: 43 }, names)).toEqual({
      words: ['The index of 43 is made half of the weakest gate and half of the mean of all two gates, breadth included.', 'The weakest is Data, at 0.25 of 1.'],
      formula: ['mean 0.625 = (0.25 Data + 1 breadth) ÷ 2', 'index 43.75 = 100 × (0.5 × 0.25 + 0.5 × 0.625), shown as 43'],
    });
    expect(indexWords({ gates: [{ id: 'breadth', gate: 1 }], weakest: ['breadth'], min: 1, mean: 1, weights, rawIndex: 100, index: 100 }, names)).toEqual({
      words: ['The index of 100 is made half of the weakest gate and half of the mean of the one gate, breadth included.', 'Every gate is met.'],
      formula: ['mean 1 = (1 breadth) ÷ 1', 'index 100 = 100 × (0.5 × 1 + 0.5 × 1)'],
    });
    expect(confidenceLine({ verifiers: 0, attesters: 0, confidence: 0 })).toBe('confidence 0 = no one has rated or confirmed strong work');
  });
});
