import { describe, expect, it } from '@jest/globals';
import { OPERATIONS, type Operation, type OperationRule } from './operations.js';
import { NEVER_BY_TOKEN, SCOPES, scopeOf, SERVICE_SCOPES, TOKEN_SCOPES } from './token-scopes.js';

const operations = Object.keys(OPERATIONS) as Operation[];

describe('scopes of tokens', () => {
  it('decides about every operation exactly once: in one scope, or never with a reason', () => {
    const decided = [...TOKEN_SCOPES.flatMap((scope) => SCOPES[scope].operations as readonly Operation[]), ...Object.keys(NEVER_BY_TOKEN)];
    expect(decided.sort()).toEqual(operations.sort());
    expect(Object.values(NEVER_BY_TOKEN).filter((reason) => reason.length < 10)).toEqual([]);
  });

  it('knows the scope of each', () => {
    expect(scopeOf('people.import')).toBe('people:write');
    expect(scopeOf('people.set-permissions')).toBeNull();
  });

  it.each(['token.', 'service-token.', 'grant.open', 'personal-data.', 'people.set-permissions', 'people.invite', 'rating.', 'pay.'])('lets no token do %s', (beginning) => {
    expect(operations.filter((operation) => operation.startsWith(beginning) && scopeOf(operation) !== null)).toEqual([]);
    expect(operations.some((operation) => operation.startsWith(beginning))).toBe(true);
  });

  it('only reads with a scope that says so', () => {
    const written = (Object.entries(OPERATIONS) as [Operation, OperationRule][]).filter(([operation, { writes }]) => writes && scopeOf(operation)?.endsWith(':read'));
    expect(written).toEqual([]);
  });

  it('offers a service account only scopes in which people operations may do something', () => {
    const useless = SERVICE_SCOPES.filter((scope) => !SCOPES[scope].operations.some((operation) => 'admin' in OPERATIONS[operation].allow));
    expect(useless).toEqual([]);
    expect(SERVICE_SCOPES).toEqual(['ladder:read', 'ladder:write', 'people:read', 'people:write', 'audit:read']);
  });
});
