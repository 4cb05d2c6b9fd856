import { Injectable, Logger } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { SignedIn } from '../../platform/access/call.js';
import { Audit } from '../../platform/audit/audit.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { PeopleRepository } from '../people/people.repository.js';
import { ReportingLinesRepository } from '../people/reporting-lines.repository.js';
import type { Permissions } from './company-groups.js';
import { CompanyPeopleRepository } from './company-people.repository.js';

/** Lets the groups of the company decide, at each sign-in, who is administrator or auditor, or sees pay. */
@Injectable()
export class CompanyPermissions {
  private readonly logger = new Logger('CompanySignIn');

  constructor(
    private readonly transactions: TenantTransactions,
    private readonly repository: CompanyPeopleRepository,
    private readonly people: PeopleRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
  ) {}

  /** @param given by the groups; what is left out stays as it is. The last administrator stays one. @param network from where, for the audit log */
  async follow({ organisationId, personId }: SignedIn, given: Partial<Permissions>, network: string): Promise<void> {
    if (Object.keys(given).length === 0) return;
    const entryId = this.audit.newEntry();
    await this.transactions.run(organisationId, async (tx) => {
      // Two administrators who lose it at once take turns.
      await this.lines.lockStructure(tx, organisationId);
      const present = await this.repository.permissions(tx, organisationId, personId);
      if (!present) return;
      let next = { ...present, ...given };
      if (present.isAdmin && !next.isAdmin && (await this.people.otherAdmins(tx, organisationId, personId)) === 0) {
        this.logger.warn('The groups of the company make nobody an administrator: the last one stays.');
        next = { ...next, isAdmin: true };
      }
      if (present.isAdmin === next.isAdmin && present.isAuditor === next.isAuditor && present.seesPay === next.seesPay) return;
      await this.people.update(tx, organisationId, personId, next);
      await this.sessions.endAll(tx, organisationId, personId);
      await this.audit.append(tx, entryId, { organisationId, operation: 'company.set-permissions', actorId: null, actorKind: 'system', subjectId: personId, network });
    }, entryId);
  }
}
