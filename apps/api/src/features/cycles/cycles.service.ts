import { Injectable } from '@nestjs/common';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { move } from '@nextrung/domain/kernel';
import { cycleDayFindings, cycleDays, cycleLifecycle, openDays } from '@nextrung/domain/promotion';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Clock } from '../../platform/clock/clock.js';
import { type FieldError, Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { CycleReader } from './cycle.reader.js';
import { CycleSteps } from './cycle-steps.js';
import type { AdvanceCycle, CycleList, CycleView, WriteCycle } from './cycles.dto.js';
import { type CycleRow, CyclesRepository } from './cycles.repository.js';
import { PanelsRepository } from './panels.repository.js';

/** Cycles as people operations plan them; everyone reads when what happens. */
@Injectable()
export class CyclesService {
  constructor(
    private readonly access: Access,
    private readonly cycles: CyclesRepository,
    private readonly panels: PanelsRepository,
    private readonly reader: CycleReader,
    private readonly steps: CycleSteps,
    private readonly clock: Clock,
  ) {}

  list(call: Call): Promise<CycleList> {
    return this.access.perform(call, { kind: 'organisation' }, (scope) => this.reader.list(scope));
  }

  read(call: Call, cycleId: string): Promise<CycleView> {
    return this.access.perform(call, { kind: 'organisation' }, (scope) => this.reader.view(scope, cycleId));
  }

  create(call: Call, asked: WriteCycle): Promise<CycleView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      const past = asked.opensOn < this.clock.today(asked.timeZone) ? [{ field: 'opensOn', message: 'Choose a day from today on.' }] : [];
      await this.requireRight(scope, asked, await this.reader.ladder(scope), past);
      return this.reader.view(scope, await this.cycles.insert(tx, organisationId, asked, viewerId));
    });
  }

  /** Everything while it is planned; once it has opened, its name and the days that have not passed. */
  edit(call: Call, cycleId: string, asked: WriteCycle): Promise<CycleView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId } = scope;
      const held = await this.cycles.hold(tx, organisationId, cycleId);
      if (!held) throw Problem.notFound();
      requireVersion(call, held.version);
      const { row, ladder } = await this.reader.row(scope, cycleId);
      await this.requireRight(scope, asked, ladder, [...fixedErrors(row, asked, this.clock.today(asked.timeZone)), ...(await this.panelErrors(scope, cycleId, asked))]);
      await this.cycles.save(tx, organisationId, cycleId, asked);
      return this.reader.view(scope, cycleId);
    });
  }

  /** Refused (409 `cycle_opened`) once it has opened. */
  remove(call: Call, cycleId: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      const held = await this.cycles.hold(tx, organisationId, cycleId);
      if (!held) throw Problem.notFound();
      if (held.state !== 'planned' || (await this.cycles.hasCases(tx, organisationId, cycleId))) throw Problem.refused('cycle_opened', 'This cycle has opened, so it stays. Close it instead.');
      await this.cycles.remove(tx, organisationId, cycleId);
    });
  }

  /** One step on, by hand. */
  advance(call: Call, cycleId: string, { expectedState }: AdvanceCycle): Promise<CycleView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId } = scope;
      const held = await this.cycles.hold(tx, organisationId, cycleId);
      if (!held) throw Problem.notFound();
      if (held.state !== expectedState) throw Problem.refused('state_changed', 'This cycle has moved on by now. Look at it again.');
      const moved = move(cycleLifecycle, held.state, 'advance', undefined);
      if (!moved.ok) throw Problem.refused('cycle_closed', 'This cycle is closed.');
      const { row } = await this.reader.row(scope, cycleId);
      await this.steps.take(tx, organisationId, cycleId, moved.value, this.clock.today(row.timeZone));
      return this.reader.view(scope, cycleId);
    });
  }

  private async requireRight({ tx, organisationId }: Scope, asked: WriteCycle, ladder: Ladder, more: readonly FieldError[]): Promise<void> {
    const found = await this.cycles.teams(tx, organisationId, asked.teamIds);
    const errors = [
      ...more,
      ...cycleDayFindings(asked),
      ...(asked.rungs.every((rung) => findRung(ladder, rung)) ? [] : [{ field: 'rungs', message: 'Choose rungs of the ladder.' }]),
      ...(asked.teamIds.every((id) => found.has(id)) ? [] : [{ field: 'teamIds', message: 'Choose teams from the list.' }]),
    ];
    if (errors.length > 0) throw Problem.invalid(...errors);
  }

  /** A panel judges no rung that its cycle is not for. */
  private async panelErrors({ tx, organisationId }: Scope, cycleId: string, { rungs }: WriteCycle): Promise<FieldError[]> {
    if (rungs.length === 0) return [];
    const outside = (await this.panels.of(tx, organisationId, cycleId)).find((panel) => panel.rungs.some((rung) => !rungs.includes(rung)));
    return outside ? [{ field: 'rungs', message: `The panel “${outside.name}” judges other rungs too. Change it first.` }] : [];
  }
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((entry) => other.includes(entry));

/** What was changed and stands fast by now. A day that is changed is one that is yet to come. */
function fixedErrors(row: CycleRow, asked: WriteCycle, today: string): FieldError[] {
  const open = openDays(row.state);
  const days = cycleDays.flatMap((field) => {
    if (asked[field] === row[field]) return [];
    if (!open.includes(field)) return [{ field, message: 'This day has passed, so it stays.' }];
    return asked[field] < today ? [{ field, message: 'Choose a day from today on.' }] : [];
  });
  if (row.state === 'planned') return days;
  const fixed: readonly (readonly [string, boolean])[] = [['timeZone', asked.timeZone === row.timeZone], ['rungs', same(asked.rungs, row.rungs)], ['teamIds', same(asked.teamIds, row.teams.map(({ id }) => id))]];
  return [...days, ...fixed.flatMap(([field, kept]) => (kept ? [] : [{ field, message: 'This stays as it was when the cycle opened.' }]))];
}
