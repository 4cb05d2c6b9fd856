import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Clock } from '../../platform/clock/clock.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { DIGEST_KINDS } from './digest.entity.js';
import { DigestSettingsRepository } from './digest-settings.repository.js';
import { scheduleOf } from './digest-wishes.js';
import { type DueSlot, DigestsRepository } from './digests.repository.js';
import { lastSlot } from './slots.js';

/** Few enough that nobody who changes what they want waits for long. */
const BATCH = 100;

/** How long after its hour a digest still goes out, for a server that was down. */
const PATIENCE_MS = 12 * 3_600_000;

/** Kept for a little over a year: so long the links in them work. */
const KEPT_DAYS = 400;

/** Orders the digests whose time has come, organisation by organisation. */
@Injectable()
export class DigestRuns {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly settings: DigestSettingsRepository,
    private readonly digests: DigestsRepository,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async run({ id: organisationId, timeZone }: { id: string; timeZone: string }, stop: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const today = this.clock.today(timeZone);
    const schedules = await this.transactions.run(organisationId, async (tx) => {
      await this.digests.forget(tx, organisationId, addDays(today, -KEPT_DAYS));
      return this.settings.schedules(tx, organisationId);
    });
    for (const schedule of schedules) {
      const { day, at } = lastSlot(scheduleOf(schedule, timeZone), now);
      if (now.getTime() - at.getTime() > PATIENCE_MS) continue;
      for (const kind of DIGEST_KINDS) {
        while ((await this.order(organisationId, { kind, schedule, day, at, today })) > 0) stop.throwIfAborted();
      }
    }
  }

  /** The digest and its mail exist together or not at all. */
  private order(organisationId: string, slot: DueSlot): Promise<number> {
    return this.transactions.run(organisationId, async (tx) => {
      const due = await this.digests.due(tx, organisationId, slot, BATCH);
      const added = await this.digests.add(tx, organisationId, { kind: slot.kind, period: slot.day }, due.map(({ id, away }) => ({ id, outcome: away ? 'away' : 'mail' })));
      for (const { id, outcome } of added) if (outcome === 'mail') await this.mailer.queue(tx, { kind: 'digest', organisationId, digestId: id });
      return due.length;
    });
  }
}
