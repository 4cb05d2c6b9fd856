import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { AccessRepository } from '../../platform/access/access.repository.js';
import { Audit } from '../../platform/audit/audit.js';
import { networkOf } from '../../platform/audit/network.js';
import { Problem } from '../../platform/http/problem.js';
import { Answers } from './answers.js';
import { ColleaguesRepository } from './colleagues.repository.js';
import type { AnswerConfirmation } from './confirmations.dto.js';
import type { Visitor } from './confirmations.service.js';
import { type LinkHead, LinksRepository } from './links.repository.js';

/** Takes the answer of whoever has a link: nobody who is known by more than that. */
@Injectable()
export class AnswersByLink {
  constructor(
    private readonly links: LinksRepository,
    private readonly transactions: TenantTransactions,
    private readonly people: AccessRepository,
    private readonly answers: Answers,
    private readonly colleagues: ColleaguesRepository,
    private readonly audit: Audit,
  ) {}

  /** Whether the link could be used. */
  keep({ organisationId, askId }: LinkHead, digest: string, { name = '', ...sent }: Omit<AnswerConfirmation, 'token'>, { ip, personId }: Visitor): Promise<boolean> {
    const entry = this.audit.newEntry();
    return this.transactions.run(organisationId, async (tx) => {
      const seen = await this.links.open(tx, organisationId, digest);
      if (!seen) return false;
      // The author's row first, as every writer does; then the link, so that of two who send at once one finds it used.
      await this.people.personExists(tx, organisationId, seen.authorId, true);
      const open = await this.links.hold(tx, organisationId, digest);
      if (!open) return false;
      const { authorId, authorName, outsiderId, passedOn, shared, revision, today } = open;
      if (personId === authorId) throw Problem.refused('own_work', 'You are signed in as the one whose work this is. Nobody confirms their own work.');
      const ask = { id: askId, state: 'asked' as const, revision, author: { id: authorId, name: authorName } };
      await this.answers.keep({ tx, organisationId, today }, ask, sent, { awaits: outsiderId !== null || passedOn, shared });
      if (outsiderId !== null && name !== '') await this.colleagues.rename(tx, organisationId, outsiderId, name);
      await this.links.use(tx, digest);
      await this.audit.append(tx, entry, { organisationId, operation: 'confirmation.answer', actorId: null, actorKind: 'visitor', subjectId: authorId, thingId: askId, network: networkOf(ip) });
      return true;
    }, entry);
  }
}
