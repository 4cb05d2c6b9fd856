import { SCOPES, type TokenScope } from '../../platform/access/token-scopes.js';
import type { ScopeEntry, TokenEntry, TokenState } from './tokens.dto.js';
import type { TokenRow } from './tokens.repository.js';

function stateOf({ revokedAt, expiresAt }: Pick<TokenRow, 'revokedAt' | 'expiresAt'>, now: Date): TokenState {
  if (revokedAt !== null) return 'ended';
  return expiresAt > now ? 'live' : 'expired';
}

export const tokenEntry = (row: TokenRow, now: Date): TokenEntry => ({
  id: row.id,
  name: row.name,
  scopes: [...row.scopes],
  state: stateOf(row, now),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  lastNetwork: row.lastNetwork,
});

export const scopeEntries = (scopes: readonly TokenScope[]): ScopeEntry[] => scopes.map((scope) => ({ scope, words: SCOPES[scope].words }));
