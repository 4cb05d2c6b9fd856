import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { tokenDigest } from '../invitations/new-invitation.js';
import { AnswersByLink } from './answers-by-link.js';
import type { AnswerConfirmation, ConfirmationView } from './confirmations.dto.js';
import { LinksRepository, type LinkHead } from './links.repository.js';

/** Whatever is wrong with a link, the answer is the same, and does not tell whether it ever was one. */
const gone = (): Problem => new Problem(404, 'not_found', 'This link cannot be used. It was used already, has run out, was taken back, or is not complete.');

/** Who comes with a link, without being signed in. */
export interface Visitor {
  readonly ip: string;
  /** Whoever is signed in in the same browser. */
  readonly personId: string | null;
}

/** One page for one request to confirm, for whoever has its link. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly links: LinksRepository,
    private readonly transactions: TenantTransactions,
    private readonly answers: AnswersByLink,
    private readonly limits: RateLimits,
  ) {}

  /** Reads what is asked. However often it is opened, by whatever opens links in mails, it uses nothing up. */
  async lookUp(token: string, ip: string): Promise<ConfirmationView> {
    const { organisationId } = await this.requireHead(token, ip);
    const open = await this.transactions.run(organisationId, (tx) => this.links.open(tx, organisationId, tokenDigest(token)));
    if (!open) throw gone();
    const { id, organisationName, authorName, name, outside, message, revision, title, situation, happened, contribution, result, startedOn, endedOn, link, today, correction } = open;
    return { id, organisationName, authorName, name, outside, message, revision, title, situation, happened, contribution, result, startedOn, endedOn, link, expiresAt: open.expiresAt.toISOString(), today, correction };
  }

  /** Keeps the answer and uses the link up, both or neither. */
  async answer({ token, ...sent }: AnswerConfirmation, { ip, personId }: Visitor): Promise<void> {
    const head = await this.requireHead(token, ip);
    if (!(await this.answers.keep(head, tokenDigest(token), sent, { ip, personId }))) throw gone();
  }

  private async requireHead(token: string, ip: string): Promise<LinkHead> {
    await this.limits.guess(ip);
    const head = await this.links.head(tokenDigest(token));
    if (!head) throw gone();
    return head;
  }
}
