import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { PayHistory, RecordPay } from './pay.dto.js';
import { payEntries } from './pay.mapper.js';
import { PayRepository } from './pay.repository.js';
import { payErrors } from './pay-rules.js';

/** What someone is paid, for those with the permission and never about themselves. */
@Injectable()
export class PayService {
  constructor(
    private readonly access: Access,
    private readonly repository: PayRepository,
  ) {}

  read(call: Call, personId: string): Promise<PayHistory> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => {
      const person = await this.repository.person(tx, organisationId, personId);
      if (!person) throw Problem.notFound();
      return { person, entries: payEntries(await this.repository.history(tx, organisationId, personId), today) };
    });
  }

  /** Answers nothing: the answer to a creating call is kept with its key, and pay has no place there. */
  record(call: Call, personId: string, entry: RecordPay): Promise<void> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId, today }) => {
      const wrong = payErrors(entry, today);
      if (wrong.length > 0) throw Problem.invalid(...wrong);
      await this.repository.insert(tx, organisationId, personId, viewerId, entry);
    });
  }
}
