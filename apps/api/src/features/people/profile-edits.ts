import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { requireVersion } from '../../platform/http/version.js';
import { Assessments } from '../readiness/assessments.js';
import type { PersonProfile } from './people.dto.js';
import { ProfileReader } from './profile.reader.js';

/** Changes of a person: of the version that was read, with the assessments made again in the same transaction. */
@Injectable()
export class ProfileEdits {
  constructor(
    private readonly access: Access,
    private readonly profiles: ProfileReader,
    private readonly assessments: Assessments,
  ) {}

  /** Refused (412) when the person has been changed since they were read. */
  change(call: Call, personId: string, work: (scope: Scope, profile: PersonProfile) => Promise<void>): Promise<PersonProfile> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const profile = await this.profiles.read(scope, personId);
      requireVersion(call, profile.version);
      await work(scope, profile);
      return this.settle(scope, personId);
    });
  }

  /** The profile of a person who is new or has been changed, with the assessments made again. */
  async settle(scope: Scope, personId: string): Promise<PersonProfile> {
    await this.assessments.refresh(scope, [personId]);
    return this.profiles.read(scope, personId);
  }
}
