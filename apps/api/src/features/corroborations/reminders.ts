import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { reminderAfter, reminderDue } from '@nextrung/domain/evidence';
import { DataSource } from 'typeorm';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { eachOrganisation } from '../../platform/jobs/each-organisation.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AskLinks } from './ask-links.js';
import { CorroborationsRepository } from './corroborations.repository.js';
import { type Remindable, RemindersRepository } from './reminders.repository.js';

export const REMIND_TO_CONFIRM: JobQueue<Record<never, string>> = { name: 'remind-to-confirm', keyOf: () => 'all' };

/** In the morning in most places where people work. */
const DAILY = '43 7 * * 1-5';

/** Reminds those who were asked to confirm and have not answered: twice, then no more. */
@Injectable()
export class Reminders {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly asks: CorroborationsRepository,
    private readonly repository: RemindersRepository,
    private readonly links: AskLinks,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** All that are due; answers how many went out. */
  async run({ id: organisationId, timeZone }: { id: string; timeZone: string }, stop: AbortSignal): Promise<number> {
    if (!this.links.byMail) return 0;
    const today = this.clock.today(timeZone);
    const waiting = await this.transactions.run(organisationId, (tx) => this.repository.unanswered(tx, organisationId, today, reminderAfter.length));
    let sent = 0;
    for (const ask of waiting.filter((one) => reminderDue(one, today))) {
      stop.throwIfAborted();
      if (await this.remind(organisationId, ask, today)) sent += 1;
    }
    return sent;
  }

  /** The count and the mail in one transaction, so that a run that is repeated reminds nobody twice. */
  private remind(organisationId: string, { id, personId, linkId, reminders }: Remindable, today: string): Promise<boolean> {
    const entry = this.audit.newEntry();
    return this.transactions.run(organisationId, async (tx) => {
      if (!(await this.asks.countReminder(tx, organisationId, id, reminders, today))) return false;
      await this.links.remind({ tx, organisationId, today }, id, linkId);
      await this.audit.append(tx, entry, { organisationId, operation: 'confirmation.remind', actorId: null, actorKind: 'system', subjectId: personId, thingId: id, network: '' });
      return true;
    }, entry);
  }
}

/** Asks once every working day. */
@Injectable()
export class ReminderWorker implements OnModuleInit {
  private readonly logger = new Logger('Reminders');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly reminders: Reminders,
  ) {}

  onModuleInit(): void {
    this.jobs.work(REMIND_TO_CONFIRM, (_, stop) => this.runAll(stop));
    this.jobs.repeat(REMIND_TO_CONFIRM, DAILY, {});
  }

  runAll(stop: AbortSignal): Promise<void> {
    return eachOrganisation(this.dataSource, this.logger, 'reminders', stop, (organisation) => this.reminders.run(organisation, stop));
  }
}
