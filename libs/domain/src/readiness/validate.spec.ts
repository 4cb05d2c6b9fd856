import { describe, expect, it } from '@jest/globals';
import { workedExamples } from './testing/examples.js';
import { validateInput } from './validate.js';

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
  ])('is refused at %s', (path, at, value) => {
    expect(validateInput(broken(at, value))).toMatchObject({ ok: false, refusal: { path } });
  });

  it.each([null, undefined, 'text', [], 3])('is refused as a whole when it is %j', (value) => {
    expect(validateInput(value)).toMatchObject({ ok: false, refusal: { path: 'input' } });
  });
});
