import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Clock } from '../../platform/clock/clock.js';
import { requireVersion } from '../../platform/http/version.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { DigestSettingsRepository } from './digest-settings.repository.js';
import { scheduleOf } from './digest-wishes.js';
import type { ChangeDigestSettings, DigestSettings } from './digests.dto.js';
import { DigestsRepository } from './digests.repository.js';
import { nextSlot, type Schedule, type Slot } from './slots.js';

/** More slots than leaves can be recorded one after the other. */
const MOST_SLOTS = 120;

/** Reads and changes what one wants by mail, and when. */
@Injectable()
export class DigestSettingsService {
  constructor(
    private readonly access: Access,
    private readonly settings: DigestSettingsRepository,
    private readonly digests: DigestsRepository,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  read(call: Call): Promise<DigestSettings> {
    return this.access.perform(call, { kind: 'organisation' }, (scope) => this.view(scope));
  }

  /** Holds from the next time on that comes after it. */
  change(call: Call, { timeZone, ...wishes }: ChangeDigestSettings): Promise<DigestSettings> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      requireVersion(call, (await this.settings.wishes(tx, organisationId, viewerId)).version);
      await this.settings.save(tx, organisationId, viewerId, { ...wishes, timeZone: timeZone ?? null });
      return this.view(scope);
    });
  }

  private async view({ tx, organisationId, viewerId, today }: Scope): Promise<DigestSettings> {
    const wishes = await this.settings.wishes(tx, organisationId, viewerId);
    const organisationTimeZone = (await this.digests.timeZone(tx, organisationId)) ?? 'UTC';
    const recipient = await this.digests.recipient(tx, organisationId, viewerId, today);
    const schedule = scheduleOf(wishes, organisationTimeZone);
    const { slot, awayUntil } = outsideOf(await this.digests.leaves(tx, organisationId, viewerId, today), schedule, this.clock.now());
    return {
      ...wishes, organisationTimeZone, sendsMail: this.mailer.configured, address: recipient?.address ?? null, leads: recipient?.leads ?? false,
      next: { day: slot.day, hour: schedule.hour, timeZone: schedule.timeZone, at: slot.at.toISOString() }, awayUntil,
      lastOwn: await this.digests.newest(tx, organisationId, viewerId, 'own'), lastTeam: await this.digests.newest(tx, organisationId, viewerId, 'team'),
    };
  }
}

/** The first slot that falls into no leave. */
function outsideOf(leaves: readonly { from: string; to: string }[], schedule: Schedule, now: Date): { slot: Slot; awayUntil: string | null } {
  let slot = nextSlot(schedule, now);
  let awayUntil: string | null = null;
  for (let tries = 0; tries < MOST_SLOTS; tries += 1) {
    const { day, at } = slot;
    const leave = leaves.find(({ from, to }) => from <= day && day <= to);
    if (!leave) break;
    awayUntil = leave.to;
    slot = nextSlot(schedule, at);
  }
  return { slot, awayUntil };
}
