import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Clock } from '../../platform/clock/clock.js';
import { calendarText, caseCalendarDays, cycleCalendarDays } from './calendar-text.js';
import { CalendarRepository } from './calendar.repository.js';
import { CyclesRepository } from './cycles.repository.js';

/** The days of cycles and cases that concern somebody, as a calendar. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly access: Access,
    private readonly cycles: CyclesRepository,
    private readonly cases: CalendarRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  read(call: Call): Promise<string> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, relations, today }) => {
      const cycles = (await this.cycles.read(tx, organisationId, viewerId, today)).filter(({ parts }) => parts.length > 0 || relations.has('admin'));
      const days = [...cycles.flatMap(cycleCalendarDays), ...(await this.cases.caseDays(tx, organisationId, viewerId)).flatMap(caseCalendarDays)];
      const { publicUrl } = this.config;
      return calendarText(days, { host: publicUrl.hostname, timeZone: await this.cases.timeZone(tx, organisationId), now: this.clock.now(), page: new URL('/cycles', publicUrl).href });
    });
  }
}
