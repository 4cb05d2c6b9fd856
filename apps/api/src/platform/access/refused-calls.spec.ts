import { describe, expect, it } from '@jest/globals';
import { Problem } from '../http/problem.js';
import { RefusedCalls } from './refused-calls.js';

type Asked = Parameters<RefusedCalls['line']>[1];

describe('what the log says of refused calls', () => {
  const asked = (personId?: string): Asked => {
    const viewer = { organisationId: 'o', personId, accountId: 'a' };
    return { ip: '203.0.113.7', method: 'GET', routeOptions: { url: '/api/cases/:caseId' }, byToken: null, call: personId === undefined ? undefined : { operation: 'case.read', viewer } } as unknown as Asked;
  };

  it('is who, what and why, and nothing of what is merely absent or wrong', () => {
    const calls = new RefusedCalls(() => 0);
    expect(calls.line(Problem.forbidden(), asked('p'))).toEqual({
      refused: 'not_found', status: 404, route: 'GET /api/cases/:caseId', operation: 'case.read', about: 'case', organisationId: 'o', personId: 'p', by: 'person', network: '203.0.113.0/24', leftOut: 0,
    });
    expect(calls.line(new Problem(429, 'too_many_attempts', 'Wait.'), asked())).toMatchObject({ refused: 'too_many_attempts', operation: null, personId: null, by: 'visitor' });
    for (const other of [Problem.notFound(), Problem.refused('locked', 'No.'), Problem.invalid({ field: 'x', message: 'No.' }), Problem.signedOut()]) expect(calls.line(other, asked('p'))).toBeNull();
  });

  it('ends after some lines of one, and of all, and tells how many were left out', () => {
    let now = 0;
    const calls = new RefusedCalls(() => now);
    const said = (count: number, who: string): number => Array.from({ length: count }, () => calls.line(Problem.forbidden(), asked(who))).filter((line) => line !== null).length;
    expect([said(30, 'p'), said(5, 'q')]).toEqual([20, 5]);
    expect(Array.from({ length: 300 }, (_, at) => said(1, `r${String(at)}`)).filter((count) => count > 0)).toHaveLength(175);
    now = 60_000;
    expect(calls.line(Problem.forbidden(), asked('p'))).toMatchObject({ leftOut: 125 });
  });
});
