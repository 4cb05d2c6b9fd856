import { Injectable } from '@nestjs/common';
import { findRung } from '@nextrung/domain/ladder';
import { hasReached, type PanelDraft, panelChangeAllowed, panelFindings } from '@nextrung/domain/promotion';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { type FieldError, Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { CycleReader } from './cycle.reader.js';
import type { CycleView } from './cycles.dto.js';
import { CyclesRepository } from './cycles.repository.js';
import { PanelDeciders } from './panel-deciders.js';
import type { WritePanel } from './panels.dto.js';
import { type PanelRow, PanelsRepository } from './panels.repository.js';

const begun = (): Problem => Problem.refused('rating_begun', 'Rating has begun, so only alternates are added to this panel, or somebody else leads it.');

/** Who judges the cases of a cycle. */
@Injectable()
export class PanelsService {
  constructor(
    private readonly access: Access,
    private readonly cycles: CyclesRepository,
    private readonly panels: PanelsRepository,
    private readonly reader: CycleReader,
    private readonly deciders: PanelDeciders,
  ) {}

  /** Refused (409 `rating_begun`) once rating has begun. */
  create(call: Call, cycleId: string, asked: WritePanel): Promise<CycleView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId } = scope;
      const held = await this.cycles.hold(tx, organisationId, cycleId);
      if (!held) throw Problem.notFound();
      if (hasReached(held.state, 'rating')) throw begun();
      await this.requireRight(scope, cycleId, asked, await this.panels.of(tx, organisationId, cycleId));
      await this.panels.insert(tx, organisationId, cycleId, asked);
      return this.changed(scope, cycleId);
    });
  }

  /** With the version of the cycle. Cases about which nothing is decided yet follow a new decider. */
  edit(call: Call, cycleId: string, panelId: string, asked: WritePanel): Promise<CycleView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId } = scope;
      const { panel, others, state, version } = await this.find(scope, cycleId, panelId);
      requireVersion(call, version);
      const left = (await this.panels.rungsOfCases(tx, organisationId, panelId)).find((rung) => !asked.rungs.includes(rung));
      if (!panelChangeAllowed(state, draftOf(panel), asked)) throw begun();
      const takes = hasReached(state, 'rating') && asked.facilitatorId === scope.viewerId && panel.facilitator.id !== scope.viewerId;
      await this.requireRight(scope, cycleId, asked, others, [
        ...(left === undefined ? [] : [{ field: 'rungs', message: 'There are cases for a rung that you leave out.' }]),
        ...(takes ? [{ field: 'facilitatorId', message: 'Nobody names themselves once rating has begun.' }] : []),
      ]);
      await this.panels.holdUndecided(tx, organisationId, panelId);
      await this.panels.save(tx, organisationId, panelId, asked);
      if (panel.decider.id !== asked.deciderId) await this.deciders.follow(scope, panelId, { from: panel.decider.id, to: asked.deciderId });
      await this.deciders.reseat(scope, panelId);
      return this.changed(scope, cycleId);
    });
  }

  /** Refused (409 `panel_in_use`) while there are cases that it judges. */
  remove(call: Call, cycleId: string, panelId: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId } = scope;
      const { state } = await this.find(scope, cycleId, panelId);
      if (hasReached(state, 'rating')) throw begun();
      if ((await this.panels.rungsOfCases(tx, organisationId, panelId)).length > 0) throw Problem.refused('panel_in_use', 'There are cases that this panel judges, so it stays.');
      await this.panels.remove(tx, organisationId, panelId);
      await this.cycles.touch(tx, organisationId, cycleId);
    });
  }

  private async find({ tx, organisationId }: Scope, cycleId: string, panelId: string): Promise<{ panel: PanelRow; others: PanelRow[] } & NonNullable<Awaited<ReturnType<CyclesRepository['hold']>>>> {
    const held = await this.cycles.hold(tx, organisationId, cycleId);
    const all = held ? await this.panels.of(tx, organisationId, cycleId) : [];
    const panel = all.find(({ id }) => id === panelId);
    if (!held || !panel) throw Problem.notFound();
    return { panel, others: all.filter((one) => one !== panel), ...held };
  }

  private async requireRight(scope: Scope, cycleId: string, asked: WritePanel, others: readonly PanelRow[], more: readonly FieldError[] = []): Promise<void> {
    const { tx, organisationId, today } = scope;
    const { row, ladder } = await this.reader.row(scope, cycleId);
    const ids: readonly (readonly [string, string])[] = [['facilitatorId', asked.facilitatorId], ['deciderId', asked.deciderId], ...asked.memberIds.map((id, at) => [`memberIds.${String(at)}`, id] as const), ...asked.alternateIds.map((id, at) => [`alternateIds.${String(at)}`, id] as const)];
    const there = await this.panels.present(tx, organisationId, ids.map(([, id]) => id), today);
    const outside = asked.rungs.some((rung) => !findRung(ladder, rung) || (row.rungs.length > 0 && !row.rungs.includes(rung)));
    const errors = [
      ...more,
      ...(outside ? [{ field: 'rungs', message: 'Choose rungs that this cycle is for.' }] : []),
      ...panelFindings(asked, new Map(others.map(({ name, rungs }) => [name, rungs]))),
      ...ids.flatMap(([field, id]) => (there.has(id) ? [] : [{ field, message: 'Choose somebody of the organisation.' }])),
    ];
    if (errors.length > 0) throw Problem.invalid(...errors);
  }

  private async changed(scope: Scope, cycleId: string): Promise<CycleView> {
    await this.cycles.touch(scope.tx, scope.organisationId, cycleId);
    return this.reader.view(scope, cycleId);
  }
}

const idOf = ({ id }: { readonly id: string }): string => id;

const draftOf = ({ name, rungs, facilitator, decider, members, alternates, quorum }: PanelRow): PanelDraft => ({
  name, rungs, quorum, facilitatorId: facilitator.id, deciderId: decider.id, memberIds: members.map(idOf), alternateIds: alternates.map(idOf),
});
