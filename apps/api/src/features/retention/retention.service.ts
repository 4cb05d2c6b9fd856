import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { requireVersion } from '../../platform/http/version.js';
import { ErasureRepository } from '../personal-data/erasure.repository.js';
import { monthsBefore } from './months-before.js';
import type { ChangeRetention, RetentionPreview, RetentionRules } from './retention.dto.js';
import { RetentionRepository } from './retention.repository.js';

/** Reads and changes after how long data goes. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly access: Access,
    private readonly repository: RetentionRepository,
    private readonly erasures: ErasureRepository,
  ) {}

  rules(call: Call): Promise<RetentionRules> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => ({ rules: await this.repository.rules(tx, organisationId) }));
  }

  preview(call: Call, { kind, months }: ChangeRetention): Promise<RetentionPreview> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, today }) => {
      if (months === null) return { count: 0 };
      if (kind === 'left_people') return { count: (await this.erasures.due(tx, organisationId, monthsBefore(today, months))).length };
      return { count: await this.repository.tryOut(tx, kind, months) };
    });
  }

  /** Refused (412) when the rule has been changed since it was read. */
  change(call: Call, { kind, months }: ChangeRetention): Promise<RetentionRules> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId }) => {
      const present = (await this.repository.rules(tx, organisationId)).find((rule) => rule.kind === kind);
      requireVersion(call, present?.version ?? 0);
      await this.repository.save(tx, organisationId, { kind, months, changedBy: viewerId });
      return { rules: await this.repository.rules(tx, organisationId) };
    });
  }
}
