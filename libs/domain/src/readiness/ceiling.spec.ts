import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../kernel/index.js';
import type { Assessment } from './assessment.js';
import { Ceiling, type Reach } from './ceiling.js';
import { corroborated, linked, measured, verified } from './changes.js';
import type { CompetencyOutcome } from './competency.js';
import type { CounterObservationInput, EvidenceInput, ReadinessInput } from './input.js';
import { personOn } from './person.js';
import { counting, knownIndicators, recordOf, type CompetencyRecord } from './record.js';
import { everyInput, manager, subject, today } from './testing/arbitrary.js';
import { check } from './testing/check.js';
import { weighItem } from './weighing.js';
import { recordWith } from './what-if.js';

interface Tried {
  readonly atMost: Reach;
  readonly before: Assessment;
  readonly after: Assessment;
}

/** What a changed item could do at the most, and what it does. */
function tried(input: ReadinessInput, changed: EvidenceInput): Tried {
  const record = recordOf(input);
  const outcomes = new Map<CompetencyRecord, CompetencyOutcome>();
  const before = personOn(record, record.today, outcomes);
  const known = knownIndicators(input);
  const atMost = new Ceiling(record, before, outcomes).with(weighItem(changed, known, input.subjectId, input.asOf));
  return { atMost, before, after: personOn(recordWith(record, changed, input, known, input.asOf), record.today) };
}

const gainOf = ({ before, after }: Tried): number => after.rawIndex - before.rawIndex;

/** Every change that a next step could be. */
function changesOf(input: ReadinessInput): EvidenceInput[] {
  const known = knownIndicators(input);
  return counting(input, input.asOf).evidence.filter(({ indicators }) => indicators.some((id) => known.has(id))).flatMap((item) =>
    [verified(item, input, known), corroborated(item, 'new peer', input.asOf), linked(item), measured(item)].flatMap((changed) => changed ?? []),
  );
}

describe('what a change could do at the most', () => {
  it('is never less than what it does', () => {
    check(fc.property(everyInput, (input) => {
      for (const changed of changesOf(input)) {
        const found = tried(input, changed);
        expect(found.atMost.gain).toBeGreaterThanOrEqual(gainOf(found));
        expect(found.atMost.gatesClosed).toBeGreaterThanOrEqual(found.before.unmet.filter((id) => !found.after.unmet.includes(id)).length);
        if (found.after.state === 'ready') expect(found.atMost.makesReady).toBe(true);
      }
    }));
  });

  it('is what it does, to a hundredth, where only what is shown is asked for', () => {
    const plain = everyInput.map((input): ReadinessInput => ({
      ...input,
      counterObservations: [],
      target: { ...input.target, competencies: input.target.competencies.map((competency) => ({ ...competency, required: 'demonstrated' })) },
      evidence: input.evidence.filter(({ endedOn }) => endedOn > addDays(today, -500)),
    }));
    check(fc.property(plain, (input) => {
      for (const changed of changesOf(input)) {
        const found = tried(input, changed);
        // A rater who was a peer takes nothing here, so that every change raises the item.
        expect(found.atMost.gain - Math.max(0, gainOf(found))).toBeLessThan(0.01);
        expect(found.atMost.gatesClosed).toBe(found.before.unmet.filter((id) => !found.after.unmet.includes(id)).length);
        expect(found.atMost.makesReady).toBe(found.after.state === 'ready');
      }
    }));
  });
});

describe('for what is sustained', () => {
  const ago = (days: number): string => addDays(today, -days);
  const item = (id: string, change: Partial<EvidenceInput> = {}): EvidenceInput => ({
    id, episode: id, indicators: ['A'], selfClaims: {}, startedOn: ago(40), endedOn: ago(10), loggedOn: ago(10), hasLink: false, impact: 'shipped',
    ratings: [{ raterId: manager, role: 'manager', indicator: 'A', level: 'meets', on: ago(5) }], corroborations: [], ...change,
  });
  const inputOf = (evidence: EvidenceInput[], counterObservations: CounterObservationInput[] = [], more = 0): ReadinessInput => ({
    asOf: today, subjectId: subject, managerId: manager, leaves: [], evidence, counterObservations,
    target: {
      rung: 'SPM', sustainDays: 1_000, minEpisodes: 2,
      competencies: [{ id: 'c', required: 'sustained', indicators: [{ id: 'A', must: true }, ...Array.from({ length: more }, (_, at) => ({ id: `B${String(at)}`, must: true }))] }],
    },
  });
  const slack = (input: ReadinessInput, changed: EvidenceInput): number => {
    const found = tried(input, changed);
    return found.atMost.gain - gainOf(found);
  };
  const against: CounterObservationInput = { ...item('n'), severity: 'serious', startedOn: ago(20), endedOn: ago(20) };
  const near = 0.01;

  it('a strong item keeps its days, its episode and its people', () => {
    expect(slack(inputOf([item('a')]), { ...item('a'), hasLink: true })).toBeLessThan(near);
    expect(slack(inputOf([item('a')]), { ...item('a'), impact: 'attributed' })).toBeLessThan(near);
    expect(slack(inputOf([item('a'), item('b')]), { ...item('a'), impact: 'attributed' })).toBeLessThan(near);
  });

  it('a confirmation brings one more person, and no more', () => {
    const alone = inputOf([item('a')]);
    expect(slack(alone, corroborated(item('a'), 'peer', today))).toBeLessThan(near);
    expect(slack(alone, corroborated(item('a'), manager, today))).toBeLessThan(near);
    const unrated = item('a', { ratings: [] });
    // It stays weak: nobody is counted behind it, and its days are not.
    expect(slack(inputOf([unrated]), corroborated(unrated, 'peer', today))).toBeLessThan(near);
    expect(slack(inputOf([unrated, item('b')]), corroborated(unrated, 'peer', today))).toBeLessThan(near);
  });

  it('a newly strong item may cover half a year at the most', () => {
    const unrated = item('a', { ratings: [] });
    const rated = item('a');
    // 31 days in truth, 182 at the most, of 1,000: .0151 of the gate, which is not the weakest and so counts for a quarter of the index.
    expect(slack(inputOf([unrated]), rated)).toBeGreaterThan(0.377);
    expect(slack(inputOf([unrated]), rated)).toBeLessThan(0.38);
  });

  it('later strong work takes half of what speaks against', () => {
    const rated = item('a', { impact: 'attributed' });
    const moderate = inputOf([item('a')], [against]);
    expect(slack(moderate, rated)).toBeLessThan(near);
    expect(slack(moderate, { ...item('a'), hasLink: true })).toBeLessThan(near);
    expect(tried(moderate, rated).atMost.gatesClosed).toBe(0);
    // Two of them, each halved: together a little more than half is left.
    const twice = inputOf([item('a')], [against, { ...against, id: 'm', episode: 'm' }]);
    expect(slack(twice, rated)).toBeGreaterThan(near);
    expect(slack(twice, rated)).toBeLessThan(4);
  });

  it('what is met stays met, and an item elsewhere changes nothing', () => {
    const input = inputOf([item('a')]);
    const elsewhere: EvidenceInput = { ...item('a'), indicators: ['other-rung'] };
    const found = tried(input, elsewhere);
    expect(found.atMost.gain).toBeLessThan(near);
    expect(found.atMost).toMatchObject({ gatesClosed: 0, makesReady: false });
  });
});
