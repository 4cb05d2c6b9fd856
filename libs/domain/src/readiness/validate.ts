import { accepted, refused, ShapeReader, type Result, type ShapeProblem } from '../kernel/index.js';
import type { Level } from '../evidence/index.js';
import type { Target } from '../ladder/index.js';
import type { CounterObservationInput, EvidenceInput, ReadinessInput, WitnessedInput } from './input.js';

/** One thing that is wrong with an input, by its path, for example `evidence[0].ratings[2].level`; `input` is all of it. */
export type InputProblem = ShapeProblem;

/** Turns parsed data into a readiness input, or names the path of the first wrong field. Unknown fields are dropped. */
export function validateInput(value: unknown): Result<ReadinessInput, InputProblem> {
  const { input, problems } = readInput(value);
  const problem = problems[0];
  return problem === undefined ? accepted(input) : refused(problem);
}

/** Reads parsed data as a readiness input, worth nothing unless there are no problems, and names every wrong field. */
export function readInput(value: unknown): { readonly input: ReadinessInput; readonly problems: readonly InputProblem[] } {
  const reader = new ShapeReader();
  const root = reader.fields(value, 'input');
  const noObject = reader.problems.length > 0;
  const input: ReadinessInput = {
    asOf: reader.date(root['asOf'], 'asOf'),
    subjectId: reader.text(root['subjectId'], 'subjectId'),
    managerId: root['managerId'] === null ? null : reader.text(root['managerId'], 'managerId'),
    leaves: reader.list(root['leaves'], 'leaves', (item, path) => {
      const leave = reader.fields(item, path);
      return readPeriod(reader, leave['from'], `${path}.from`, leave['to'], `${path}.to`);
    }),
    target: readTarget(reader, root['target'], 'target'),
    evidence: reader.list(root['evidence'], 'evidence', (item, path) => readEvidence(reader, item, path)),
    counterObservations: reader.list(root['counterObservations'], 'counterObservations', (item, path) =>
      readCounterObservation(reader, item, path),
    ),
  };
  return { input, problems: noObject ? reader.problems.slice(0, 1) : reader.problems };
}

function readTarget(reader: ShapeReader, value: unknown, path: string): Target {
  const target = reader.fields(value, path);
  const competencies = reader.list(target['competencies'], `${path}.competencies`, (item, at) => {
    const competency = reader.fields(item, at);
    return {
      id: reader.text(competency['id'], `${at}.id`),
      required: reader.oneOf(competency['required'], `${at}.required`, 'demonstrated', 'sustained'),
      indicators: reader.list(competency['indicators'], `${at}.indicators`, (one, where) => {
        const indicator = reader.fields(one, where);
        const waived = indicator['waived'] !== undefined && reader.flag(indicator['waived'], `${where}.waived`);
        return {
          id: reader.text(indicator['id'], `${where}.id`),
          must: reader.flag(indicator['must'], `${where}.must`),
          ...(waived ? { waived } : {}),
        };
      }),
    };
  });
  reader.unique(competencies.map(({ id }) => id), (at) => `${path}.competencies[${String(at)}].id`);
  const places = competencies.flatMap(({ indicators }, at) =>
    indicators.map(({ id }, where) => ({ id, at: `${path}.competencies[${String(at)}].indicators[${String(where)}].id` })),
  );
  reader.unique(places.map(({ id }) => id), (at) => places[at]?.at ?? path);
  return {
    rung: reader.text(target['rung'], `${path}.rung`),
    sustainDays: reader.whole(target['sustainDays'], `${path}.sustainDays`, 1),
    minEpisodes: reader.whole(target['minEpisodes'], `${path}.minEpisodes`, 1),
    competencies,
  };
}

function readEvidence(reader: ShapeReader, value: unknown, path: string): EvidenceInput {
  const item = reader.fields(value, path);
  const claims = Object.entries(reader.fields(item['selfClaims'], `${path}.selfClaims`));
  return {
    ...readWitnessed(reader, item, path),
    selfClaims: Object.fromEntries(
      claims.map(([indicator, level]) => [indicator, readLevel(reader, level, `${path}.selfClaims.${indicator}`)]),
    ),
    impact: reader.oneOf(item['impact'], `${path}.impact`, 'activity', 'shipped', 'measured', 'attributed'),
  };
}

function readCounterObservation(reader: ShapeReader, value: unknown, path: string): CounterObservationInput {
  const item = reader.fields(value, path);
  return {
    ...readWitnessed(reader, item, path),
    severity: reader.oneOf(item['severity'], `${path}.severity`, 'minor', 'material', 'serious'),
  };
}

function readWitnessed(reader: ShapeReader, item: Readonly<Record<string, unknown>>, path: string): WitnessedInput {
  const period = readPeriod(reader, item['startedOn'], `${path}.startedOn`, item['endedOn'], `${path}.endedOn`);
  return {
    id: reader.text(item['id'], `${path}.id`),
    episode: reader.text(item['episode'], `${path}.episode`),
    indicators: reader.list(item['indicators'], `${path}.indicators`, (id, at) => reader.text(id, at)),
    startedOn: period.from,
    endedOn: period.to,
    loggedOn: reader.date(item['loggedOn'], `${path}.loggedOn`),
    hasLink: reader.flag(item['hasLink'], `${path}.hasLink`),
    ratings: reader.list(item['ratings'], `${path}.ratings`, (one, at) => {
      const rating = reader.fields(one, at);
      return {
        raterId: reader.text(rating['raterId'], `${at}.raterId`),
        role: reader.oneOf(rating['role'], `${at}.role`, 'manager', 'other'),
        indicator: reader.text(rating['indicator'], `${at}.indicator`),
        level: readLevel(reader, rating['level'], `${at}.level`),
        on: reader.date(rating['on'], `${at}.on`),
      };
    }),
    corroborations: reader.list(item['corroborations'], `${path}.corroborations`, (one, at) => {
      const corroboration = reader.fields(one, at);
      return {
        raterId: reader.text(corroboration['raterId'], `${at}.raterId`),
        on: reader.date(corroboration['on'], `${at}.on`),
      };
    }),
  };
}

function readPeriod(reader: ShapeReader, from: unknown, fromPath: string, to: unknown, toPath: string): { from: string; to: string } {
  const before = reader.problems.length;
  const period = { from: reader.date(from, fromPath), to: reader.date(to, toPath) };
  if (reader.problems.length === before && period.to < period.from) reader.note(toPath, 'must not be before the start');
  return period;
}

function readLevel(reader: ShapeReader, value: unknown, path: string): Level {
  return reader.oneOf(value, path, 'not_shown', 'partial', 'meets', 'exceeds');
}
