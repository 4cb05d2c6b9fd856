import { randomInt } from 'node:crypto';
import type { Scope } from '../../platform/access/access.js';
import type { CasesRepository } from './cases.repository.js';

/** Letters and digits that are not read for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A code that no case has yet, by chance, so that it says nothing about anybody. */
export async function freshCode(cases: CasesRepository, { tx, organisationId }: Pick<Scope, 'tx' | 'organisationId'>): Promise<string> {
  for (;;) {
    const code = `C-${Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
    if (!(await cases.codeTaken(tx, organisationId, code))) return code;
  }
}
