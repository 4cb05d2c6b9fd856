import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { endPersonalTokens } from '../../platform/tokens/end-tokens.js';
import type { ChangePassword } from './password.dto.js';
import { PasswordHolder } from './password-holder.js';
import { PasswordRepository } from './password.repository.js';

/** Changes one's own password, with the present one. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly access: Access,
    private readonly holder: PasswordHolder,
    private readonly repository: PasswordRepository,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly mailer: Mailer,
  ) {}

  async change(call: Call, { present, password, keepOthers = false }: ChangePassword, request: FastifyRequest): Promise<void> {
    const { accountId } = call.viewer;
    const from = await this.holder.prove(call, present, request.ip);
    if (present === password) throw Problem.refused('same_password', 'This is the password that you have.', [{ field: 'password', message: 'This is the password that you have' }]);
    const to = await this.passwords.choose(password, await this.holder.owner(call));
    await this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      if (!(await this.repository.replace(tx, accountId, { from, to }))) throw Problem.refused('changed_meanwhile', 'Your password was changed at the same moment. Nothing was saved.');
      if (!keepOthers) {
        await this.sessions.endOthers(tx, accountId, request);
        await endPersonalTokens(tx, accountId);
      }
      await this.mailer.queue(tx, { kind: 'password-changed', accountId });
    });
    await this.sessions.renew(request, call.viewer);
  }
}
