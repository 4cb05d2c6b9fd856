import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from '../assess.js';
import { explainGate, explainIndex } from '../explain-gates.js';
import { explainIndicator } from '../explain.js';
import type { EvidenceInput, ReadinessInput } from '../input.js';
import { anyInput } from '../testing/arbitrary.js';
import { workedExamples } from '../testing/examples.js';
import { runs } from '../testing/runs.js';
import type { IndicatorTrace } from '../trace.js';
import { againstInDigits, inDigits } from './digits.js';
import { breadthWords, confidenceLine, counterTraceWords, gateWords, indexWords, indicatorTraceWords, itemTraceWords, type Explanation } from './index.js';

const names = {
  person: (id: string) => ({ mgr: 'Lena Fischer', skip: 'Joan Park', ana: 'Samuel Ode', bo: 'Bo Lind' })[id] ?? id,
  item: (id: string) => `Item ${id}`,
  indicator: (id: string) => `text of ${id}`,
  competency: (id: string) => id.charAt(0).toUpperCase() + id.slice(1),
};
const base: ReadinessInput = {
  asOf: '2026-09-27', subjectId: 'pm', managerId: 'mgr', leaves: [], evidence: [], counterObservations: [],
  target: { rung: 'SPM', sustainDays: 180, minEpisodes: 3, competencies: [{ id: 'strategy', required: 'sustained', indicators: [{ id: 'S1', must: true }] }] },
};
const item = (id: string, more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  id, episode: id, indicators: ['S1'], selfClaims: { S1: 'meets' }, startedOn: '2024-06-01', endedOn: '2026-08-18', loggedOn: '2026-08-18', hasLink: true, impact: 'measured', ratings: [], corroborations: [], ...more,
});
const rating = (raterId: string, level: 'partial' | 'meets' = 'meets') => ({ raterId, role: raterId === 'mgr' ? 'manager' : 'other', indicator: 'S1', level, on: '2026-09-01' }) as const;
const seenBy = (...ids: string[]) => ids.map((raterId) => ({ raterId, on: '2026-09-01' }));
const strong = { ratings: [rating('mgr')], corroborations: seenBy('ana') };

function traced(more: Partial<ReadinessInput>): IndicatorTrace {
  const trace = explainIndicator({ ...base, ...more }, 'S1');
  if (trace === null) throw new Error('no trace');
  return trace;
}

function wordsOf(id: string, ...evidence: EvidenceInput[]): Explanation {
  const found = traced({ evidence }).items.find(({ evidenceId }) => evidenceId === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return itemTraceWords(found, names);
}

describe('words of an item', () => {
  it('say who vouched, how it is measured, how old it is, which grade, and what it adds', () => {
    expect(wordsOf('a', item('a', strong))).toEqual({
      words: [
        'Lena Fischer rated it “meets”; Samuel Ode confirmed it; a link leads to the work.',
        'Measured before and after, 40 days old: strong evidence (grade A).',
        'It adds 0.67 to what speaks for the indicator; without it the indicator would not be shown.',
      ],
      formula: [
        'credibility 0.79 = 1 − (1 − 0.15 own word) × (1 − 0.2 link) × (1 − 0.55 Lena Fischer) × (1 − 0.3 Samuel Ode)',
        'quality 0.67 = attainment 1 × credibility 0.79 × impact 0.85',
      ],
    });
  });

  it('say why an unrated item counts as weak, and what it is taken as', () => {
    const { words, formula } = wordsOf('a', item('a', { corroborations: seenBy('ana', 'bo'), hasLink: false }));
    expect(words).toEqual([
      'Samuel Ode confirmed it; Bo Lind confirmed it.',
      'Until someone rates it, it is taken as claimed: “meets”.',
      'No one has rated it, so it counts as weak however many confirm.',
      'Measured before and after, no link, 40 days old: weak evidence (grade C).',
      'It adds 0.25 to what speaks for the indicator.',
    ]);
    expect(formula[0]).toBe('credibility 0.58 = 1 − (1 − 0.15 own word) × (1 − 0.3 Samuel Ode) × (1 − 0.3 Bo Lind), held at 0.29 without a rater');
    expect(wordsOf('a', item('a', { selfClaims: {}, hasLink: false })).words.slice(0, 2)).toEqual(['No one has confirmed this yet.', 'No level is rated or claimed, so it is taken as partly shown.']);
  });

  it('name the stronger item of the same project', () => {
    const { words } = wordsOf('b', item('a', { ...strong, episode: 'x' }), item('b', { episode: 'x' }));
    expect(words.at(-1)).toBe('A stronger item of the same project, “Item a”, counts instead.');
  });

  it('leave out how an item stands beside the others where that is not to be told', () => {
    const items = traced({ evidence: [item('a', { ...strong, episode: 'x' }), item('b', { episode: 'x' })] }).items;
    for (const one of items) {
      const all = itemTraceWords(one, names);
      expect(itemTraceWords(one, names, false)).toEqual({ words: all.words.slice(0, -1), formula: all.formula });
    }
  });

  it('say that an item adds nothing where the others reach as far', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id, { impact: 'attributed' }));
    expect(wordsOf('a', ...many).words.at(-1)).toBe('It adds nothing to what speaks for the indicator now: the other items reach as far.');
  });

  it('go one step further for several raters, and for age', () => {
    const { words, formula } = wordsOf('a', item('a', { ratings: [rating('mgr'), rating('skip', 'partial')], endedOn: '2025-03-28', loggedOn: '2025-03-28' }));
    expect(words).toContain('It is older than a year, so it counts at 0.71 of its worth.');
    expect(formula).toContain('attainment 0.78 = (0.55 × 1 (Lena Fischer) + 0.45 × 0.5 (Joan Park)) ÷ (0.55 + 0.45)');
    expect(formula.at(-1)).toBe('value 0.39 = quality 0.55 × recency 0.71');
  });

  it('leave out the days of a leave', () => {
    const [one] = traced({ evidence: [item('a')], leaves: [{ from: '2026-09-01', to: '2026-09-10' }] }).items;
    expect(one && itemTraceWords(one, names).words.join(' ')).toContain('30 days old (10 days of leave not counted)');
  });

  it('never read as if a threshold were reached that is not', () => {
    expect([0.5966, 0.6, 0.2961, 0.999999, 1, 0.2496, 0.123, 0].map((part) => inDigits(part))).toEqual(['0.59', '0.6', '0.29', '0.99', '1', '0.25', '0.12', '0']);
    expect([0.2496, 0.25, 0.5966].map(againstInDigits)).toEqual(['0.24', '0.25', '0.6']);
  });
});

describe('words of an indicator', () => {
  it('say what decides, what holds it, and the arithmetic', () => {
    const moderate = { ratings: [rating('mgr')] };
    expect(indicatorTraceWords(traced({ evidence: ['a', 'b', 'c'].map((id) => item(id, moderate)) }))).toEqual({
      words: ['Three items decide what speaks for it: 0.65 of 1.', 'Without strong items, moderate ones together reach 0.65 at the most.', 'It counts as shown: 0.65, where 0.6 is asked.'],
      formula: [
        'strong and moderate 0.93 = 1 − (1 − 0.59) × (1 − 0.59) × (1 − 0.59)',
        'for it 0.65 = the largest of strong 0, strong and moderate 0.93 (at most 0.65), all 0.93 (at most 0.3)',
      ],
    });
    expect(indicatorTraceWords(traced({}))).toEqual({ words: ['No evidence names this indicator yet.', 'It is not shown yet: 0, where 0.6 is asked.'], formula: [] });
  });

  it('say what speaks against it, and what clears it', () => {
    const { indicators, hasLink, startedOn } = item('x');
    const counter = { indicators, hasLink, startedOn, corroborations: [], severity: 'serious' as const, id: 'c', episode: 'c', endedOn: '2026-08-01', loggedOn: '2026-08-01', ratings: [rating('mgr')] };
    const contested = traced({ evidence: [item('a', strong)], counterObservations: [counter, { ...counter, id: 'd', episode: 'd', ratings: [] }] });
    expect(indicatorTraceWords(contested, 1).words.slice(1)).toEqual(['What speaks against it takes 0.32 of that away.', 'That makes it contested: the person’s answer, or one later strong episode, clears it.', 'It is not shown yet: 0.45, where 0.6 is asked.']);
    expect(indicatorTraceWords(contested).words).toContain('That makes it contested: the person’s answer clears it.');
    expect(indicatorTraceWords(contested).formula.at(-1)).toBe('together 0.45 = for it 0.67 × (1 − against it 0.32)');
    expect(contested.counterObservations.map((one) => counterTraceWords(one))).toEqual([
      { words: ['A serious observation; it takes 0.32 away.', 'One later episode of strong work halves it.'], formula: ['weight 0.32 = credibility 0.64 × severity 1 × recency 1 × 0.5 (later strong episodes)'] },
      { words: ['No one has rated or confirmed it, so it does not weigh.'], formula: [] },
    ]);
  });
});

describe('words of a gate and of the index', () => {
  const input = workedExamples.find(({ name }) => name === 'one strong item')?.input ?? base;
  const assessment = assess(input);
  const gate = (id: string) => {
    const competency = assessment.competencies.find((one) => one.id === id);
    if (competency === undefined) throw new Error(`no competency ${id}`);
    return gateWords(explainGate(competency, input.target), names);
  };

  it('say each part, what is open, and the weights', () => {
    const { words, formula } = gate('strategy');
    expect(words).toEqual([
      expect.stringMatching(/^The gate is not met: it stands at 0\.\d+ of 1\.$/),
      '1 of 3 required indicators is shown.',
      expect.stringMatching(/^\d+ days of strong work, where 180 days are asked\.$/),
      '1 episode of strong work, where 2 are asked.',
      'At least two people stand behind the strong work.',
      'Open: S2 (text of S2, must-have) and S3 (text of S3).',
    ]);
    expect(formula).toEqual([
      'progress 0.33 = (1 (S1) + 0 (S2) + 0 (S3)) ÷ 3, each what stands for it ÷ 0.6, at most 1',
      expect.stringMatching(/^gate 0\.\d+ = 0\.7 × 0\.33 progress \+ 0\.1 × 0\.\d+ days \+ 0\.1 × 0\.5 episodes \+ 0\.1 × 1 people$/),
    ]);
    expect(gate('data').words[1]).toBe('0 of 3 required indicators are shown.');
  });

  it('say that a contested gate is held, and a waived one met', () => {
    const found = workedExamples.find(({ name }) => name === 'a contested competency without support')?.input ?? base;
    const contested = assess(found).competencies.find((one) => one.contested);
    expect(contested && gateWords(explainGate(contested, found.target), names).words.at(-1)).toBe('While it is contested, the gate stays at 0.95 at the most.');
    const waived = { ...base, target: { ...base.target, competencies: [{ id: 'x', required: 'sustained' as const, indicators: [{ id: 'S1', must: true, waived: true }] }] } };
    const [competency] = assess(waived).competencies;
    expect(competency && gateWords(explainGate(competency, waived.target), names).words).toEqual(['The gate is met: none of its indicators applies to this person.']);
  });

  it('say the weakest gates and the mean', () => {
    const { words, formula } = indexWords(explainIndex(assessment), names);
    expect(words).toEqual([
      `The index of ${String(assessment.index)} is made half of the weakest gate and half of the mean of all five gates, breadth included.`,
      'The weakest are Communication, Data and Leadership, at 0 of 1.',
    ]);
    expect(formula[1]).toMatch(/^index [\d.]+ = 100 × \(0\.5 × 0 \+ 0\.5 × 0\.\d+\), shown as \d+$/);
    expect(breadthWords({ episodes: 1, needed: 3, gate: 0.333333 })).toEqual({
      words: ['1 episode of strong work over all competencies, where 3 are asked: two more episodes of strong work needed.'],
      formula: ['breadth 0.33 = 1 ÷ 3'],
    });
    expect(confidenceLine({ verifiers: 1, attesters: 2, confidence: 0.634146 })).toBe('confidence 0.63 = 0.52 × 1.6 ÷ (1 + 0.52 × (1.6 − 1)), where 1.6 = 1 who rated + 0.6 × 1 who confirmed');
  });
});

describe('every explanation', () => {
  it('is free of blanks, and of words that judge the person', () => {
    const flat = ({ words, formula }: Explanation): readonly string[] => [...words, ...formula];
    fc.assert(fc.property(anyInput, (input) => {
      const assessment = assess(input, { lapseDates: false });
      const traces = assessment.competencies.flatMap(({ indicators }) => indicators.flatMap(({ id }) => explainIndicator(input, id) ?? []));
      const texts = [
        ...flat(indexWords(explainIndex(assessment), names)),
        ...assessment.competencies.flatMap((one) => flat(gateWords(explainGate(one, input.target), names))),
        ...traces.flatMap((trace) => [...flat(indicatorTraceWords(trace)), ...trace.items.flatMap((one) => flat(itemTraceWords(one, names))), ...trace.counterObservations.flatMap((one) => flat(counterTraceWords(one)))]),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/undefined|NaN|null|Infinity|potential|talent|score|!| {2}|\(\)/i);
        expect(text.length).toBeGreaterThan(8);
      }
    }), { numRuns: Math.ceil(runs / 4) });
  });
});
