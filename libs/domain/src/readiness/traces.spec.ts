import { describe, expect, it } from '@jest/globals';
import { addDays } from '../kernel/index.js';
import { assess } from './assess.js';
import { explainGate, explainIndex } from './explain-gates.js';
import { explainIndicator } from './explain.js';
import { openGaps } from './gaps.js';
import type { Hypothesis } from './hypotheses.js';
import { whatIf, withHypotheses } from './hypothetical.js';
import type { CounterObservationInput, EvidenceInput, RatingInput, ReadinessInput } from './input.js';
import { standingsOf } from './standing.js';
import type { Target } from '../ladder/index.js';

const TODAY = '2026-09-27';
const ago = (days: number): string => addDays(TODAY, -days);
const by = (raterId: string, level: RatingInput['level'] = 'meets', indicator = 'A'): RatingInput => ({ raterId, role: raterId === 'mgr' ? 'manager' : 'other', indicator, level, on: ago(1) });

/** An item of quality .6175 and grade A. */
const item = (id: string, change: Partial<EvidenceInput> = {}): EvidenceInput => ({
  id, episode: 'x', indicators: ['A'], selfClaims: {}, startedOn: ago(40), endedOn: ago(10), loggedOn: ago(10), hasLink: false, impact: 'attributed', ratings: [by('mgr')], corroborations: [], ...change,
});
const against = (id: string, change: Partial<CounterObservationInput> = {}): CounterObservationInput => ({ ...item(id), severity: 'serious', startedOn: ago(20), endedOn: ago(20), ...change });
const indicators = (...ids: string[]) => ids.map((id) => ({ id, must: id === 'A' }));

const inputOf = (evidence: EvidenceInput[], change: Partial<ReadinessInput> = {}, competency: Partial<Target['competencies'][number]> = {}): ReadinessInput => ({
  asOf: TODAY, subjectId: 'pm', managerId: 'mgr', leaves: [], evidence, counterObservations: [], ...change,
  target: { rung: 'SPM', sustainDays: 100, minEpisodes: 1, competencies: [{ id: 'c', required: 'demonstrated', indicators: indicators('A', 'B', 'C'), ...competency }] },
});

describe('the stronger item of an episode', () => {
  const strongerOf = (...evidence: EvidenceInput[]): Record<string, string | null> =>
    Object.fromEntries(explainIndicator(inputOf(evidence), 'A')?.items.map(({ evidenceId, strongerItem }) => [evidenceId, strongerItem]) ?? []);

  it('is the one of most value, of the same episode', () => {
    const best = item('z', { ratings: [by('mgr'), by('skip')] });
    expect(strongerOf(item('a'), best, item('b', { hasLink: true }), item('c', { impact: 'measured' }), item('other', { ...best, id: 'other', episode: 'y', hasLink: true }))).toEqual({ a: 'z', b: 'z', c: 'z', z: null, other: null });
  });

  it('is of the same grade or a better one', () => {
    const old = { startedOn: ago(1_000), endedOn: ago(900) };
    // The fresh moderate one is worth more, and counts beside the strong ones, not instead of them.
    expect(strongerOf(item('older', old), item('old', { ...old, endedOn: ago(850) }), item('fresh', { ratings: [by('skip')] }))).toEqual({ older: 'old', old: null, fresh: null });
  });

  it('is the smaller id of two that are equal', () => {
    expect(strongerOf(item('c'), item('b'), item('a'))).toEqual({ a: null, b: 'a', c: 'a' });
  });
});

describe('the trace of counter-observations', () => {
  it('has those that name the indicator, with their age', () => {
    const counterObservations = [against('n', { startedOn: ago(730), endedOn: ago(730) }), against('elsewhere', { indicators: ['B'], ratings: [by('mgr', 'not_shown', 'B')] })];
    expect(explainIndicator(inputOf([], { counterObservations }), 'A')?.counterObservations).toEqual([
      { id: 'n', episode: 'x', credibility: 0.55, severity: 'serious', severityFactor: 1, recency: 0.5, laterStrongEpisodes: 0, weight: 0.275 },
    ]);
  });
});

describe('the trace of a gate', () => {
  it('names a limit only where it holds the gate down', () => {
    const competencyWith = (episode: string) => {
      const confirmed = { startedOn: ago(200), endedOn: ago(30), loggedOn: ago(30), hasLink: true, ratings: ['mgr', 'skip', 'sponsor'].map((id) => by(id)) };
      const input = inputOf([item('a', confirmed), item('b', { ...confirmed, episode })], { counterObservations: [against('n', { severity: 'material', ratings: [by('adviser', 'not_shown')] })] }, { required: 'sustained', indicators: indicators('A') });
      const [competency] = assess(input).competencies;
      return competency && explainGate(competency, input.target);
    };
    expect(competencyWith('x')).toMatchObject({ together: 0.95, limit: null, gate: 0.95 });
    expect(competencyWith('y')).toMatchObject({ together: 1, limit: 0.95, gate: 0.95 });
  });

  it('counts breadth among the gates', () => {
    expect(explainIndex(assess(inputOf([]))).gates.map(({ id }) => id)).toEqual(['c', 'breadth']);
  });
});

describe('open gaps', () => {
  const gaps = (...evidence: EvidenceInput[]) => {
    const input = inputOf(evidence);
    return openGaps(assess(input), input).map(({ indicator, kind }) => [indicator, kind]);
  };

  it('are none of a met gate, though an indicator is open', () => {
    expect(gaps(item('a'), item('b', { indicators: ['B'], ratings: [by('mgr', 'meets', 'B')] }))).toEqual([]);
  });

  it('take no rating of an indicator that the item does not name', () => {
    expect(gaps(item('a', { ratings: [by('mgr'), by('mgr', 'partial', 'B')] }))).toEqual([['B', 'not_shown'], ['C', 'not_shown']]);
    expect(gaps(item('a', { indicators: ['A', 'B'], ratings: [by('mgr'), by('mgr', 'partial', 'B')] }))).toEqual([['B', 'skill'], ['C', 'not_shown']]);
  });
});

describe('the standing of a competency', () => {
  it('is of the people of the look-back, sorted, and of the newest strong work ever', () => {
    const peers = ['z', 'b'].map((raterId) => ({ raterId, on: ago(1) }));
    const people = item('a', { ratings: [by('skip'), by('mgr'), by('adviser')], corroborations: peers });
    expect(standingsOf(inputOf([people]))).toEqual([{ competency: 'c', verifiers: ['adviser', 'mgr', 'skip'], attesters: ['adviser', 'b', 'mgr', 'skip', 'z'], newestStrongDays: 10 }]);
    const aged = (days: number) => standingsOf(inputOf([{ ...people, startedOn: ago(days), endedOn: ago(days), loggedOn: ago(days) }]))[0];
    expect(aged(547)).toMatchObject({ verifiers: { length: 3 }, newestStrongDays: 547 });
    expect(aged(548)).toEqual({ competency: 'c', verifiers: [], attesters: [], newestStrongDays: 548 });
  });
});

describe('what cannot be tried', () => {
  const input = inputOf([item('a')]);
  it.each<[Hypothesis, string]>([
    [{ kind: 'corroborate', item: 'nowhere' }, 'item must be an item that counts for the target'],
    [{ kind: 'measure', item: 'nowhere' }, 'item must be an item that counts for the target'],
    [{ kind: 'new_item', indicator: 'Z', days: 1 }, 'indicator must be an indicator of the target'],
    [{ kind: 'new_item', indicator: 'A', days: 366 }, 'days must be a whole number from 1 to 365'],
    [{ kind: 'leave', from: 'soon', to: TODAY }, 'from must be a day that exists, as YYYY-MM-DD'],
    [{ kind: 'leave', from: TODAY, to: 'later' }, 'to must be a day that exists, as YYYY-MM-DD'],
    [{ kind: 'leave', from: TODAY, to: ago(1) }, 'to must not be before the start'],
    [{ kind: 'days', days: 901 }, 'days must be a whole number from 1 to 900'],
  ])('%j is refused with what it must be', (hypothesis, message) => {
    const result = whatIf(input, [hypothesis]);
    expect(result.ok ? '' : `${result.refusal.path} ${result.refusal.message}`).toBe(`hypotheses[0].${message}`);
  });

  it('says what it needs, and takes what is just within the limits', () => {
    const refused = (hypotheses: Hypothesis[], of = input) => { const result = whatIf(of, hypotheses); return result.ok ? null : result.refusal.message; };
    expect(refused([{ kind: 'verify', item: 'a' }], { ...input, managerId: null })).toBe('needs a line manager');
    expect(refused([{ kind: 'days', days: 900 }, { kind: 'days', days: 1 }])).toBe('must not come to more than 900 with the others');
    expect(refused([{ kind: 'days', days: 900 }, { kind: 'new_item', indicator: 'A', days: 365 }, { kind: 'leave', from: TODAY, to: TODAY }])).toBeNull();
  });

  it('keeps the words of the day itself', () => {
    const said = item('a', { ratings: [{ ...by('mgr'), on: TODAY }], corroborations: [{ raterId: 'peer', on: TODAY }] });
    const then = withHypotheses(inputOf([said]), [{ kind: 'days', days: 1 }]);
    expect(then.ok && then.value.evidence).toEqual([said]);
  });
});
