import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CALLS_A_MINUTE } from '../http/call-limits.js';
import { SCOPES, SERVICE_SCOPES, TOKEN_SCOPES } from './token-scopes.js';

const docs = readFileSync(new URL('../../../../../docs/api.md', import.meta.url), 'utf8');

describe('docs/api.md', () => {
  it('has the table of scopes as the code has it', () => {
    const rows = docs.split('\n').filter((line) => /^\| `[a-z:]+` \| .* \| (yes|no) \|$/.test(line));
    expect(rows).toEqual(TOKEN_SCOPES.map((scope) => `| \`${scope}\` | ${SCOPES[scope].words} | ${SERVICE_SCOPES.includes(scope) ? 'yes' : 'no'} |`));
  });

  it('has the limits as the code has them', () => {
    const numbers = [...docs.matchAll(/^\| an? .* \| ([\d,]+) \|$/gm)].map(([, number]) => Number(number?.replace(',', '')));
    expect(numbers).toEqual([CALLS_A_MINUTE.account, CALLS_A_MINUTE.token, CALLS_A_MINUTE.address, CALLS_A_MINUTE.refused]);
  });
});
