import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Audit } from '../../platform/audit/audit.js';
import { networkOf } from '../../platform/audit/network.js';
import { linkedDigest } from './digest-link.js';
import { DigestSettingsRepository } from './digest-settings.repository.js';
import { DigestsRepository } from './digests.repository.js';

/** Switches a digest off, and on again, with the link in it; without signing in. */
@Injectable()
export class DigestLinksService {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: TenantTransactions,
    private readonly settings: DigestSettingsRepository,
    private readonly digests: DigestsRepository,
    private readonly audit: Audit,
  ) {}

  /** Whether there was anything to switch is not answered. */
  async switch(token: string, on: boolean, ip: string): Promise<void> {
    const linked = linkedDigest(this.config, token);
    if (!linked) return;
    const { organisationId, digestId } = linked;
    const entry = this.audit.newEntry();
    await this.transactions.run(organisationId, async (tx) => {
      const digest = await this.digests.ordered(tx, organisationId, digestId);
      if (!digest) return;
      const { personId, kind } = digest;
      if (!(await this.settings.switch(tx, organisationId, personId, kind, on))) return;
      await this.audit.append(tx, entry, { organisationId, operation: 'digest.link', actorId: personId, actorKind: 'visitor', subjectId: personId, network: networkOf(ip), outcome: on ? 'on' : 'off' });
    }, entry);
  }
}
