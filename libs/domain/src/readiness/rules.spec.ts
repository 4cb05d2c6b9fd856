import { describe, expect, it } from '@jest/globals';
import { addDays } from '../kernel/index.js';
import { assess } from './assess.js';
import type { CompetencyAssessment } from './assessment.js';
import { gateOf, progressOf } from './competency.js';
import type { CounterObservationInput, EvidenceInput, RatingInput, ReadinessInput } from './input.js';
import type { Target } from '../ladder/index.js';

/** Numbers worked out by hand from the formulas of the model. */
const TODAY = '2026-09-27';
const ago = (days: number): string => addDays(TODAY, -days);
const by = (raterId: string, level: RatingInput['level'] = 'meets', indicator = 'A'): RatingInput => ({ raterId, role: raterId === 'mgr' ? 'manager' : 'other', indicator, level, on: ago(1) });
const confirms = (raterId: string) => ({ raterId, on: ago(1) });

const item = (id: string, change: Partial<EvidenceInput> = {}): EvidenceInput => ({
  id, episode: id, indicators: ['A'], selfClaims: {}, startedOn: ago(40), endedOn: ago(10), loggedOn: ago(10), hasLink: false, impact: 'attributed', ratings: [], corroborations: [], ...change,
});
/** .85 × .45 × .7 doubted: quality .73225, grade A. */
const strong = (id: string, change: Partial<EvidenceInput> = {}): EvidenceInput => item(id, { ratings: [by('mgr')], corroborations: [confirms('peer')], ...change });

type Competency = Target['competencies'][number];
const one = (required: Competency['required'], indicators: Competency['indicators'] = [{ id: 'A', must: true }]): Competency => ({ id: 'c', required, indicators });

function input(evidence: readonly EvidenceInput[], change: Partial<ReadinessInput> & { competency?: Competency } = {}): ReadinessInput {
  const { competency = one('demonstrated'), ...rest } = change;
  return { asOf: TODAY, subjectId: 'pm', managerId: 'mgr', leaves: [], target: { rung: 'SPM', sustainDays: 100, minEpisodes: 1, competencies: [competency] }, evidence, counterObservations: [], ...rest };
}

function assessed(evidence: readonly EvidenceInput[], change: Parameters<typeof input>[1] = {}): CompetencyAssessment {
  const [first] = assess(input(evidence, change)).competencies;
  if (first === undefined) throw new Error('no competency');
  return first;
}

const indicatorOf = (evidence: readonly EvidenceInput[], change: Parameters<typeof input>[1] = {}) => assessed(evidence, change).indicators[0];

describe('quality', () => {
  it.each<[string, Partial<EvidenceInput>, number, string]>([
    ['a claim of nothing said', {}, 0.075, 'C'],
    ['a claim that it meets', { selfClaims: { A: 'meets' } }, 0.15, 'C'],
    ['a claim that it exceeds', { selfClaims: { A: 'exceeds' } }, 0.15, 'C'],
    ['a claim inherited by every object', { selfClaims: Object.create({ A: 'meets' }) as EvidenceInput['selfClaims'] }, 0.075, 'C'],
    ['a claim with a link', { selfClaims: { A: 'meets' }, hasLink: true }, 0.29, 'C'],
    ['a claim with a peer', { selfClaims: { A: 'meets' }, corroborations: [confirms('peer')] }, 0.29, 'C'],
    ['the manager', { ratings: [by('mgr')] }, 0.6175, 'A'],
    ['the manager and a link', { ratings: [by('mgr')], hasLink: true }, 0.694, 'A'],
    ['another rater', { ratings: [by('skip')] }, 0.5325, 'B'],
    ['the manager and a peer', { ratings: [by('mgr')], corroborations: [confirms('peer')] }, 0.73225, 'A'],
    ['the manager who also confirmed', { ratings: [by('mgr')], corroborations: [confirms('mgr')] }, 0.6175, 'A'],
    ['two raters who differ', { ratings: [by('mgr'), by('skip', 'partial')] }, 0.611959, 'A'],
    ['the manager, partly', { ratings: [by('mgr', 'partial')] }, 0.30875, 'B'],
    ['the manager, measured', { ratings: [by('mgr')], impact: 'measured' }, 0.524875, 'B'],
    ['the manager, shipped', { ratings: [by('mgr')], impact: 'shipped' }, 0.3705, 'B'],
    ['the manager, activity', { ratings: [by('mgr')], impact: 'activity' }, 0.247, 'C'],
  ])('of %s', (_, change, quality, grade) => {
    expect(indicatorOf([item('e', change)])?.counted).toEqual([{ evidenceId: 'e', quality, recency: 1, value: quality, grade }]);
  });

  it('is nothing where every rater saw nothing, which leaves no evidence', () => {
    const competency = assessed([item('e', { ratings: [by('mgr', 'not_shown')] })]);
    expect(competency).toMatchObject({ status: 'no_evidence', freshness: 'none', indicators: [{ state: 'none', support: 0, score: 0, counted: [] }] });
  });
});

describe('support', () => {
  it('joins episodes, takes the best of each, and keeps the ceilings', () => {
    expect(indicatorOf([strong('a'), strong('b')])).toMatchObject({ support: 0.92831 });
    expect(indicatorOf([strong('a'), strong('b', { episode: 'a' })])).toMatchObject({ support: 0.73225, counted: [{ evidenceId: 'a' }] });
    expect(indicatorOf([item('a', { ratings: [by('skip')] }), item('b', { ratings: [by('skip')] })])).toMatchObject({ support: 0.65, state: 'demonstrated' });
    expect(indicatorOf(['a', 'b', 'c', 'd', 'e'].map((id) => item(id, { selfClaims: { A: 'meets' } })))).toMatchObject({ support: 0.3, state: 'emerging' });
  });

  it('lets work fade after a year, by half with every further one', () => {
    expect(indicatorOf([strong('a', { startedOn: ago(400), endedOn: ago(365) })])).toMatchObject({ support: 0.73225 });
    expect(indicatorOf([strong('a', { startedOn: ago(800), endedOn: ago(730) })])).toMatchObject({ support: 0.366125, counted: [{ recency: 0.5, value: 0.366125, grade: 'A' }] });
    // However much there is of it, it counts no fresher than the freshest of it.
    expect(indicatorOf(['a', 'b', 'c'].map((id) => strong(id, { startedOn: ago(800), endedOn: ago(730) })))).toMatchObject({ support: 0.5 });
  });
});

describe('counter-observations', () => {
  const against = (change: Partial<CounterObservationInput> = {}): CounterObservationInput => ({
    ...item('n'), severity: 'serious', ratings: [by('skip', 'not_shown')], startedOn: ago(20), endedOn: ago(20), loggedOn: ago(20), ...change,
  });
  const counterOf = (evidence: readonly EvidenceInput[], ...counterObservations: CounterObservationInput[]) => indicatorOf(evidence, { counterObservations });

  it.each<[string, Partial<CounterObservationInput>, number]>([
    ['a rater', {}, 0.45],
    ['a rater with a link', { hasLink: true }, 0.56],
    ['a rater and a peer', { corroborations: [confirms('peer')] }, 0.615],
    ['a rater who also confirmed', { corroborations: [confirms('skip')] }, 0.45],
    ['a peer alone', { ratings: [], corroborations: [confirms('peer')] }, 0.3],
    ['nobody, with a link', { ratings: [], hasLink: true }, 0],
    ['a material one', { severity: 'material' }, 0.315],
    ['a minor one', { severity: 'minor' }, 0.18],
    ['one of two years ago', { startedOn: ago(730), endedOn: ago(730) }, 0.225],
    ['a rater of another indicator', { ratings: [by('skip', 'not_shown', 'B')], indicators: ['B'] }, 0],
  ])('weigh by who says so: %s', (_, change, counter) => {
    expect(counterOf([], against(change))).toMatchObject({ counter, contested: counter >= 0.25, state: 'none' });
  });

  it('join over episodes, the heaviest of each', () => {
    expect(counterOf([], against(), against({ id: 'm', episode: 'm' }))).toMatchObject({ counter: 0.6975 });
    expect(counterOf([], against(), against({ id: 'm', severity: 'minor' }))).toMatchObject({ counter: 0.45 });
    expect(counterOf([], against({ severity: 'minor' }), against({ id: 'm' }))).toMatchObject({ counter: 0.45 });
  });

  it('are halved by each later episode of strong work, not by earlier, weaker or the same one', () => {
    const earlier = { startedOn: ago(40), endedOn: ago(20) };
    expect(counterOf([strong('a')], against())).toMatchObject({ counter: 0.225, contested: false, score: 0.567494 });
    expect(counterOf([strong('a'), strong('b')], against())).toMatchObject({ counter: 0.1125 });
    expect(counterOf([strong('a'), strong('b', { episode: 'a' })], against())).toMatchObject({ counter: 0.225 });
    expect(counterOf([strong('a', earlier)], against())).toMatchObject({ counter: 0.45, contested: true });
    expect(counterOf([item('a', { ratings: [by('skip')] })], against())).toMatchObject({ counter: 0.45 });
  });

  it('hold a gate down while they contest it', () => {
    const early = ['a', 'b', 'c'].map((id) => strong(id, { startedOn: ago(60), endedOn: ago(30) }));
    expect(assessed(early, { counterObservations: [against({ severity: 'material' })] })).toMatchObject({ contested: true, progress: 1, gate: 0.95, met: false, status: 'demonstrated' });
  });
});

describe('what a gate asks for', () => {
  const indicators = ['A', 'B', 'C', 'D'].map((id, at) => ({ id, must: at === 0 }));
  const showing = (...ids: string[]): EvidenceInput[] => ids.map((id) => strong(`e${id}`, { indicators: [id], ratings: [by('mgr', 'meets', id)] }));

  it('is every must and the best others, up to two thirds', () => {
    expect(assessed(showing('A', 'B', 'D'), { competency: one('demonstrated', indicators) })).toMatchObject({ progress: 1, met: true, status: 'demonstrated' });
    expect(assessed(showing('B', 'C', 'D'), { competency: one('demonstrated', indicators) })).toMatchObject({ progress: 0.666667, gate: 0.666667, met: false, status: 'emerging' });
    const musts = indicators.map((indicator) => ({ ...indicator, must: true }));
    expect(assessed(showing('A', 'B', 'D'), { competency: one('demonstrated', musts) })).toMatchObject({ progress: 0.75, met: false });
    expect(assessed(showing('A', 'B'), { competency: one('demonstrated', indicators.slice(0, 3)) })).toMatchObject({ progress: 1, met: true });
  });

  it('is for what is sustained also time, episodes and people, each with its weight', () => {
    const gate = (...evidence: EvidenceInput[]) => assessed(evidence, { competency: one('sustained') });
    // 31 days of 100, one episode of two, manager and peer.
    expect(gate(strong('a'))).toMatchObject({ coverageDays: 31, episodes: 1, verifiers: 1, attesters: 2, gate: 0.881, status: 'demonstrated' });
    expect(gate(item('a', { ratings: [by('mgr')] }))).toMatchObject({ verifiers: 1, attesters: 1, gate: 0.831 });
    expect(gate(strong('a', { startedOn: ago(200) }))).toMatchObject({ coverageDays: 182, gate: 0.95, met: false });
    expect(gate(strong('a', { startedOn: ago(109) }), strong('b'))).toMatchObject({ coverageDays: 100, episodes: 2, gate: 1, met: true, status: 'sustained' });
    expect(gate(strong('a', { startedOn: ago(108) }), strong('b'))).toMatchObject({ coverageDays: 99, gate: 0.999, met: false, status: 'demonstrated' });
  });

  it('is never met by a hair', () => {
    const shown = (score: number, id: string) => ({ id, must: true, support: score, counter: 0, score, state: 'emerging' as const, contested: false, counted: [] });
    expect(progressOf([shown(0.599999, 'A'), ...['B', 'C', 'D'].map((id) => shown(1, id))])).toBe(0.999999);
    const full = { coverage: 1, episodes: 2, attestation: 1, contested: false };
    const record = { id: 'c', required: 'sustained' as const, indicators: [], items: [], counters: [] };
    expect([0.9999996, 1].map((progress) => gateOf(record, { ...full, progress }))).toEqual([0.999999, 1]);
  });

  it('counts as sustained also where it was not asked for, and not while contested or seen by one', () => {
    const lasting = [strong('a', { startedOn: ago(200) }), strong('b')];
    expect(assessed(lasting)).toMatchObject({ required: 'demonstrated', status: 'sustained' });
    const alone = lasting.map((each) => ({ ...each, corroborations: [] }));
    expect(assessed(alone)).toMatchObject({ status: 'demonstrated', met: true, attesters: 1 });
    expect(assessed([strong('a', { startedOn: ago(200) })])).toMatchObject({ status: 'demonstrated' });
  });
});

describe('people', () => {
  const sustained = { competency: one('sustained') };

  it('are verifiers above not shown, on strong marks', () => {
    expect(assessed([strong('a', { ratings: [by('mgr'), by('skip', 'not_shown')] })], sustained)).toMatchObject({ verifiers: 1, attesters: 2 });
    expect(assessed([strong('a', { ratings: [by('mgr'), by('skip')] })], sustained)).toMatchObject({ verifiers: 2, attesters: 3 });
    expect(assessed([item('a', { impact: 'activity', ratings: [by('mgr')], corroborations: [confirms('peer')] })], sustained)).toMatchObject({ verifiers: 0, attesters: 0, confidence: 0 });
  });

  it('attest as peers unless they rated any strong mark of that item', () => {
    const both = strong('a', { indicators: ['A', 'B'], ratings: [by('mgr'), by('mgr', 'meets', 'B'), by('peer', 'not_shown')] });
    const competency = one('demonstrated', [{ id: 'A', must: true }, { id: 'B', must: true }]);
    expect(assessed([both], { competency })).toMatchObject({ verifiers: 1, attesters: 1 });
    expect(assessed([strong('a', { ratings: [by('mgr'), by('peer', 'not_shown')] })], sustained)).toMatchObject({ verifiers: 1, attesters: 1 });
    expect(assessed([strong('a', { ratings: [by('mgr'), by('peer', 'not_shown')] }), strong('b')], sustained)).toMatchObject({ verifiers: 1, attesters: 2 });
  });

  it('make it sure: one rater .52, with a peer more, two .68', () => {
    expect(assessed([item('a', { ratings: [by('mgr')] })])).toMatchObject({ confidence: 0.52 });
    expect(assessed([strong('a')])).toMatchObject({ confidence: 0.634146 });
    expect(assessed([item('a', { ratings: [by('mgr'), by('skip')] })])).toMatchObject({ confidence: 0.684211 });
  });

  it('are enough when two, of whom one is not the line manager', () => {
    const gate = (managerId: string | null, ratings: RatingInput[], peers: string[]) =>
      assessed([item('a', { ratings, corroborations: peers.map(confirms) })], { ...sustained, managerId }).gate;
    // .7 progress, .031 coverage, .05 for one episode of two; .05 for a verifier, .05 for two attesters.
    expect(gate('mgr', [by('mgr')], [])).toBe(0.831);
    expect(gate('mgr', [by('mgr')], ['peer'])).toBe(0.881);
    // Another rater alone: .5325 of the .6 that is asked.
    expect(gate('mgr', [by('skip')], [])).toBe(0.75225);
    expect(gate(null, [by('mgr'), by('skip')], [])).toBe(0.881);
    expect(gate('mgr', [by('mgr'), by('skip')], [])).toBe(0.881);
  });
});

describe('time', () => {
  const aged = (days: number) => assessed([strong('a', { startedOn: ago(days + 20), endedOn: ago(days) })], { competency: one('sustained') });

  it('makes strong work go stale', () => {
    expect([0, 182, 183, 365, 366].map((days) => aged(days).freshness)).toEqual(['fresh', 'fresh', 'going_stale', 'going_stale', 'stale']);
    expect(assessed([strong('a', { startedOn: ago(800), endedOn: ago(700) }), strong('b', { startedOn: ago(230), endedOn: ago(200) })]).freshness).toBe('going_stale');
  });

  it('takes work out of the look-back after 547 days, and the days before it', () => {
    expect(aged(547)).toMatchObject({ episodes: 1, coverageDays: 1, attesters: 2, freshness: 'stale' });
    expect(aged(548)).toMatchObject({ episodes: 0, coverageDays: 0, attesters: 0, freshness: 'stale' });
    expect(aged(540)).toMatchObject({ coverageDays: 8 });
  });

  it('lets a met gate lapse on the first day on which it is not met', () => {
    // .73225 fades to .6 on day 365 + log2(.73225 / .6) × 365 = 469.9 after the end, ten days of which have passed.
    expect(assessed([strong('a')])).toMatchObject({ met: true, lapsesOn: addDays(TODAY, 470 - 10) });
    expect(assessed([item('a', { ratings: [by('mgr', 'partial')] })])).toMatchObject({ met: false, lapsesOn: null });
  });

  it('does not lapse within the horizon while on leave', () => {
    const away = (days: number) => assessed([strong('a')], { leaves: [{ from: addDays(TODAY, 1), to: addDays(TODAY, days) }] }).lapsesOn;
    expect([away(440), away(441)]).toEqual([addDays(TODAY, 900), null]);
    expect(assessed([strong('a')], { leaves: [{ from: TODAY, to: addDays(TODAY, 2_000) }] })).toMatchObject({ met: true, lapsesOn: null });
  });

  it('begins to count on the day of logging, and not before the start', () => {
    expect(indicatorOf([strong('a', { loggedOn: TODAY })])?.state).toBe('demonstrated');
    expect(indicatorOf([strong('a', { loggedOn: ago(-1) })])?.state).toBe('none');
    expect(indicatorOf([strong('a', { startedOn: TODAY, endedOn: ago(-5) })])?.state).toBe('demonstrated');
    expect(indicatorOf([strong('a', { startedOn: ago(-1), endedOn: ago(-5) })])?.state).toBe('none');
  });
});

describe('the person', () => {
  const two: Target = { rung: 'SPM', sustainDays: 1, minEpisodes: 2, competencies: [one('demonstrated'), { id: 'd', required: 'demonstrated', indicators: [{ id: 'B', must: true }] }] };
  const both = (id: string): EvidenceInput => strong(id, { indicators: ['A', 'B'], ratings: [by('mgr'), by('mgr', 'meets', 'B')] });
  const person = (...evidence: EvidenceInput[]) => assess(input(evidence, { target: two }));

  it('is as far as the weakest gate and the mean of all, breadth among them', () => {
    expect(person(strong('a'))).toMatchObject({ rawIndex: 25, index: 25, state: 'building', unmet: ['breadth', 'd'], breadth: { episodes: 1, needed: 2, gate: 0.5 } });
    expect(person(both('a'))).toMatchObject({ rawIndex: 66.666667, index: 66, state: 'building', unmet: ['breadth'] });
    expect(person(both('a'), strong('b'))).toMatchObject({ rawIndex: 100, index: 100, state: 'ready', unmet: [] });
    expect(person(both('a'), both('b'), both('c'))).toMatchObject({ breadth: { episodes: 3, gate: 1 } });
  });

  it('is close from 75 on, unless a competency is empty', () => {
    const partly = strong('p', { indicators: ['B'], ratings: [by('mgr', 'partial', 'B')] });
    expect(person(strong('a'), strong('b'), partly)).toMatchObject({ state: 'building', index: 74 });
    expect(person(strong('a'), strong('b'), { ...partly, hasLink: true })).toMatchObject({ state: 'close' });
    expect(person()).toMatchObject({ state: 'no_evidence', index: 0 });
    const threeOfFour = ['B', 'C', 'D'].map((id) => strong(`e${id}`, { indicators: [id], ratings: [by('mgr', 'meets', id)] }));
    const competency = one('demonstrated', ['A', 'B', 'C', 'D'].map((id) => ({ id, must: id === 'A' })));
    expect(assess(input(threeOfFour, { competency }))).toMatchObject({ rawIndex: 75.000025, index: 75, state: 'close' });
    expect(person(strong('a'))).toMatchObject({ state: 'building' });
  });

  it('is as sure as the least sure competency', () => {
    const { confidence, competencies } = person(strong('a'), item('b', { indicators: ['B'], ratings: [by('mgr', 'meets', 'B')] }));
    expect(competencies.map((each) => each.confidence)).toEqual([0.634146, 0.52]);
    expect(confidence).toBe(0.52);
  });
});
