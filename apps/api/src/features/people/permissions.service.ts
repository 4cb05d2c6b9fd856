import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import type { PersonProfile } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';
import type { SetPermissions } from './permissions.dto.js';
import { ProfileEdits } from './profile-edits.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

/** What someone may do beside what follows from reporting lines. */
@Injectable()
export class PermissionsService {
  constructor(
    private readonly edits: ProfileEdits,
    private readonly people: PeopleRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly sessions: Sessions,
  ) {}

  set(call: Call, personId: string, { isAdmin, isAuditor, seesPay }: SetPermissions): Promise<PersonProfile> {
    return this.edits.change(call, personId, async ({ tx, organisationId }, before) => {
      // Two administrators who dismiss each other take turns.
      await this.lines.lockStructure(tx, organisationId);
      if (before.isAdmin && !isAdmin && (await this.people.otherAdmins(tx, organisationId, personId)) === 0) {
        throw Problem.refused('last_admin', 'This is the only administrator. Make another one first.');
      }
      const changed = before.isAdmin !== isAdmin || before.isAuditor !== isAuditor || before.seesPay !== seesPay;
      if (!changed) return;
      await this.people.update(tx, organisationId, personId, { isAdmin, isAuditor, seesPay });
      // A new session, and with it a new session id, follows a change of privilege.
      await this.sessions.endAll(tx, organisationId, personId);
    });
  }
}
