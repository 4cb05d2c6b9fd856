import { describe, expect, it } from '@jest/globals';
import { workedExamples } from './testing/examples.js';
import { readInput, validateInput } from './validate.js';

const [example] = workedExamples.filter(({ input }) => input.counterObservations.length > 0);

/** The example as plain data with the value at the path replaced, or removed when undefined. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(example?.input);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(parent), path.at(-1) ?? '', value);
  return copy;
}

describe('readiness input', () => {
  it('is taken as it is when its shape is right', () => {
    expect(validateInput(example?.input)).toEqual({ ok: true, value: example?.input });
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ['asOf', ['asOf'], '2026-02-30'],
    ['subjectId', ['subjectId'], 7],
    ['managerId', ['managerId'], undefined],
    ['leaves', ['leaves'], undefined],
    ['leaves[0].to', ['leaves'], [{ from: '2026-02-02', to: '2026-02-01' }]],
    ['target.sustainDays', ['target', 'sustainDays'], 0],
    ['target.minEpisodes', ['target', 'minEpisodes'], 1.5],
    ['target.competencies[0].required', ['target', 'competencies', 0, 'required'], 'shown'],
    ['target.competencies[1].id', ['target', 'competencies', 1, 'id'], 'strategy'],
    ['target.competencies[1].indicators[0].id', ['target', 'competencies', 1, 'indicators', 0, 'id'], 'S1'],
    ['target.competencies[0].indicators[0].must', ['target', 'competencies', 0, 'indicators', 0, 'must'], 'true'],
    ['evidence[0].id', ['evidence', 0, 'id'], ''],
    ['evidence[0].indicators[1]', ['evidence', 0, 'indicators'], ['S1', null]],
    ['evidence[0].endedOn', ['evidence', 0, 'endedOn'], null],
    ['evidence[0].endedOn', ['evidence', 0, 'endedOn'], '2001-01-01'],
    ['evidence[0].hasLink', ['evidence', 0, 'hasLink'], 1],
    ['evidence[0].impact', ['evidence', 0, 'impact'], 'huge'],
    ['evidence[0].selfClaims.S1', ['evidence', 0, 'selfClaims'], { S1: 'great' }],
    ['evidence[0].ratings[0].level', ['evidence', 0, 'ratings', 0, 'level'], 'great'],
    ['evidence[0].ratings[0].role', ['evidence', 0, 'ratings', 0, 'role'], 'peer'],
    ['evidence[0].corroborations', ['evidence', 0, 'corroborations'], {}],
    ['counterObservations[0].severity', ['counterObservations', 0, 'severity'], undefined],
    ['leaves[0].from', ['leaves'], [{ from: 'soon', to: '2026-02-01' }]],
    ['target.rung', ['target', 'rung'], ''],
    ['target.competencies[0].id', ['target', 'competencies', 0, 'id'], ''],
    ['target.competencies[0].indicators[0].id', ['target', 'competencies', 0, 'indicators', 0, 'id'], ''],
    ['target.competencies[0].indicators[0].waived', ['target', 'competencies', 0, 'indicators', 0, 'waived'], 'yes'],
    ['evidence[0].selfClaims', ['evidence', 0, 'selfClaims'], []],
    ['evidence[0].startedOn', ['evidence', 0, 'startedOn'], '2026-13-01'],
    ['evidence[0].episode', ['evidence', 0, 'episode'], 7],
    ['evidence[0].loggedOn', ['evidence', 0, 'loggedOn'], ''],
    ['evidence[0].ratings[0].raterId', ['evidence', 0, 'ratings', 0, 'raterId'], ''],
    ['evidence[0].ratings[0].indicator', ['evidence', 0, 'ratings', 0, 'indicator'], null],
    ['evidence[0].ratings[0].on', ['evidence', 0, 'ratings', 0, 'on'], 'today'],
    ['evidence[0].corroborations[0].raterId', ['evidence', 0, 'corroborations'], [{ raterId: '', on: '2026-02-01' }]],
    ['evidence[0].corroborations[0].on', ['evidence', 0, 'corroborations'], [{ raterId: 'peer', on: '' }]],
  ])('is refused at %s', (path, at, value) => {
    expect(validateInput(broken(at, value))).toMatchObject({ ok: false, refusal: { path } });
  });

  it('says in words that a period ends before it starts, and only that', () => {
    expect(readInput(broken(['leaves'], [{ from: '2026-02-02', to: '2026-02-01' }])).problems).toEqual([{ path: 'leaves[0].to', message: 'must not be before the start' }]);
    expect(readInput(broken(['leaves'], [{ from: 'soon', to: '2026-02-01' }])).problems).toEqual([{ path: 'leaves[0].from', message: expect.any(String) }]);
  });

  it('keeps what is waived, and drops a waiver that is not', () => {
    const waived = (value: unknown): unknown => {
      const read = validateInput(broken(['target', 'competencies', 0, 'indicators', 0, 'waived'], value));
      return read.ok && read.value.target.competencies[0]?.indicators[0]?.waived;
    };
    expect([waived(true), waived(false), waived(undefined)]).toEqual([true, undefined, undefined]);
  });

  it('names every field that is wrong, and only the whole where it is no input at all', () => {
    const { problems } = readInput({ ...example?.input, asOf: '', subjectId: '' });
    expect(problems.map(({ path }) => path)).toEqual(['asOf', 'subjectId']);
    expect(readInput([]).problems.map(({ path }) => path)).toEqual(['input']);
  });

  it.each([null, undefined, 'text', [], 3])('is refused as a whole when it is %j', (value) => {
    expect(validateInput(value)).toMatchObject({ ok: false, refusal: { path: 'input' } });
  });
});
