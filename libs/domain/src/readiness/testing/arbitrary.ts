import fc from 'fast-check';
import { addDays } from '../../kernel/index.js';
import type { Level } from '../../evidence/index.js';
import type { Target } from '../../ladder/index.js';
import type { CounterObservationInput, EvidenceInput, Leave, RatingInput, ReadinessInput, WitnessedInput } from '../input.js';

/** The day of every generated assessment. */
export const today = '2026-09-27';
export const subject = 'pm';
export const manager = 'mgr';
/** People who may have a word; the subject's own are to be ignored. */
const people = [manager, 'former', 'skip', 'sponsor', 'peer-1', 'peer-2', subject];

const level: fc.Arbitrary<Level> = fc.constantFrom('not_shown', 'partial', 'meets', 'meets', 'meets', 'exceeds');
/** A level that says something for the person. */
export const goodLevel: fc.Arbitrary<Level> = fc.constantFrom('partial', 'meets', 'exceeds');
const daysAgo = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((days) => addDays(today, -days));

const target: fc.Arbitrary<Target> = fc
  .record({
    sustainDays: fc.integer({ min: 1, max: 365 }),
    minEpisodes: fc.integer({ min: 1, max: 4 }),
    shapes: fc.array(
      fc.record({ sustained: fc.boolean(), musts: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ sustainDays, minEpisodes, shapes }) => ({
    rung: 'SPM',
    sustainDays,
    minEpisodes,
    competencies: shapes.map(({ sustained, musts }, at) => ({
      id: `competency-${String(at)}`,
      required: sustained ? 'sustained' : 'demonstrated',
      indicators: musts.map((must, one) => ({ id: `${String(at)}.${String(one)}`, must })),
    })),
  }));

/** The ids of a target's indicators. */
export function indicatorsOf({ competencies }: Target): string[] {
  return competencies.flatMap(({ indicators }) => indicators.map(({ id }) => id));
}

function ratings(indicators: readonly string[], rated: fc.Arbitrary<Level>): fc.Arbitrary<RatingInput[]> {
  const rating = fc.record({
    raterId: fc.constantFrom(...people),
    role: fc.constantFrom('manager' as const, 'other' as const),
    indicator: fc.constantFrom(...indicators),
    level: rated,
    on: daysAgo(-20, 300),
  });
  return fc.array(rating, { maxLength: 5 });
}

function witnessed(id: string, known: readonly string[], rated: fc.Arbitrary<Level>): fc.Arbitrary<WitnessedInput> {
  const choices = [...known, 'other-rung'];
  return fc.subarray(choices, { minLength: 1, maxLength: Math.min(4, choices.length) }).chain((indicators) =>
    fc
      .record({
        episode: fc.constantFrom('episode-1', 'episode-2', 'episode-3', 'episode-4', id),
        endedOn: fc.oneof(daysAgo(-20, 200), daysAgo(0, 1_000)),
        length: fc.integer({ min: 0, max: 250 }),
        delay: fc.integer({ min: 0, max: 40 }),
        hasLink: fc.boolean(),
        ratings: ratings(indicators, rated),
        corroborations: fc.array(fc.record({ raterId: fc.constantFrom(...people), on: daysAgo(-20, 300) }), { maxLength: 3 }),
      })
      .map(({ length, delay, ...item }) => ({
        ...item,
        id,
        indicators,
        startedOn: addDays(item.endedOn, -length),
        loggedOn: addDays(item.endedOn, delay),
      })),
  );
}

/** An evidence item on some of the known indicators, or of another rung. */
export function evidence(id: string, known: readonly string[], rated: fc.Arbitrary<Level> = level): fc.Arbitrary<EvidenceInput> {
  return fc
    .record({
      witnessed: witnessed(id, known, rated),
      claim: fc.option(level, { nil: undefined }),
      impact: fc.constantFrom('activity' as const, 'shipped' as const, 'measured' as const, 'attributed' as const),
    })
    .map(({ witnessed: item, claim, impact }) => ({
      ...item,
      impact,
      selfClaims: claim === undefined ? {} : Object.fromEntries(item.indicators.map((indicator) => [indicator, claim])),
    }));
}

/** A counter-observation on some of the known indicators. */
export function counterObservation(id: string, known: readonly string[]): fc.Arbitrary<CounterObservationInput> {
  return fc
    .record({
      witnessed: witnessed(id, known, level),
      severity: fc.constantFrom('minor' as const, 'material' as const, 'serious' as const),
    })
    .map(({ witnessed: item, severity }) => ({ ...item, severity }));
}

const leave: fc.Arbitrary<Leave> = fc
  .record({ from: daysAgo(-100, 700), days: fc.integer({ min: 0, max: 200 }) })
  .map(({ from, days }) => ({ from, to: addDays(from, days) }));

/** A thorough record: every indicator shown by fresh, measured work that the manager rated and a colleague saw. */
function thorough(known: readonly string[]): EvidenceInput[] {
  return known.map((indicator, at) => ({
    id: `thorough-${indicator}`,
    episode: `episode-${String(at % 5)}`,
    indicators: [indicator],
    selfClaims: {},
    startedOn: addDays(today, -400 + at),
    endedOn: addDays(today, -20 * (at % 14)),
    loggedOn: addDays(today, -20 * (at % 14)),
    hasLink: true,
    impact: 'attributed',
    ratings: [{ raterId: manager, role: 'manager', indicator, level: 'meets', on: addDays(today, -3) }],
    corroborations: [{ raterId: 'peer-1', on: addDays(today, -2) }],
  }));
}

/** Any input: from empty records to such that are ready, or nearly. */
export const anyInput: fc.Arbitrary<ReadinessInput> = target.chain((aim) => {
  const known = indicatorsOf(aim);
  const several = <Item>(most: number, of: (id: string) => fc.Arbitrary<Item>, prefix: string): fc.Arbitrary<Item[]> =>
    fc.nat({ max: most }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => of(`${prefix}-${String(at)}`))));
  return fc
    .record({
      leaves: fc.array(leave, { maxLength: 2 }),
      loose: several(10, (id) => evidence(id, known), 'item'),
      solid: fc.oneof(fc.constant([]), fc.constant(thorough(known)), fc.subarray(thorough(known))),
      counterObservations: fc.oneof(fc.constant([]), several(2, (id) => counterObservation(id, known), 'counter')),
      managerId: fc.constantFrom(manager, manager, null),
    })
    .map(({ loose, solid, ...rest }) => ({ asOf: today, subjectId: subject, target: aim, evidence: [...solid, ...loose], ...rest }));
});

/** Any input; of some, a part of the indicators is waived. */
export const everyInput: fc.Arbitrary<ReadinessInput> = anyInput.chain((input) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.subarray(indicatorsOf(input.target)) }).map((waived) => ({
    ...input,
    target: {
      ...input.target,
      competencies: input.target.competencies.map((competency) => ({
        ...competency,
        indicators: competency.indicators.map((indicator) => (waived.includes(indicator.id) ? { ...indicator, waived: true } : indicator)),
      })),
    },
  })),
);

/** The input without anything dated after its day: no word, item or leave is still to come. */
export function settled(input: ReadinessInput): ReadinessInput {
  const { asOf } = input;
  const past = <Item extends WitnessedInput>(items: readonly Item[]): Item[] =>
    items
      .filter((item) => item.loggedOn <= asOf && item.endedOn <= asOf)
      .map((item) => ({
        ...item,
        ratings: item.ratings.filter(({ on }) => on <= asOf),
        corroborations: item.corroborations.filter(({ on }) => on <= asOf),
      }));
  return {
    ...input,
    leaves: input.leaves.filter(({ to }) => to <= asOf),
    evidence: past(input.evidence),
    counterObservations: past(input.counterObservations),
  };
}
