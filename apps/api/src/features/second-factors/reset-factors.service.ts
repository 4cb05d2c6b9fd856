import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { FactorsRepository } from './factors.repository.js';

/** For someone who lost everything that they could show. */
@Injectable()
export class ResetFactorsService {
  constructor(
    private readonly access: Access,
    private readonly factors: FactorsRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Every session of theirs ends; the password stays. An account that is not this organisation’s alone is not this one’s to open. */
  reset(call: Call, personId: string): Promise<void> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId }) => {
      const account = await this.factors.accountOf(tx, organisationId, personId);
      if (!account) throw Problem.refused('no_account', 'This person has no account yet.');
      await this.factors.lock(tx, account.id);
      const { passkeys, codes } = await this.factors.held(tx, account.id);
      if (passkeys === 0 && !codes) throw Problem.refused('no_second_factor', 'This person has no second factor.');
      if (account.elsewhere) throw Problem.refused('not_here', 'This cannot be done here. Ask whoever runs this installation.');
      await this.factors.removeAll(tx, account.id);
      await this.mailer.queue(tx, { kind: 'second-factor-removed', accountId: account.id });
    });
  }
}
