import { Injectable } from '@nestjs/common';
import type { Lineage, PlacedIndicator, TargetIndicator } from '@nextrung/domain/ladder';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import { Assessments } from '../readiness/assessments.js';
import { Dossiers } from '../readiness/dossiers.js';
import { stateOn, waiverView } from './waiver.mapper.js';
import type { DecideWaiver, EndWaiver, ProposeWaiver, WaiverView } from './waivers.dto.js';
import { type WaiverRow, WaiversRepository } from './waivers.repository.js';

/** Not everyone gets every opportunity: what does not apply to a person, with a reason, two people and an end. */
@Injectable()
export class WaiversService {
  constructor(
    private readonly access: Access,
    private readonly repository: WaiversRepository,
    private readonly ladders: LaddersRepository,
    private readonly dossiers: Dossiers,
    private readonly assessments: Assessments,
  ) {}

  list(call: Call, personId: string): Promise<WaiverView[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const indicators = await this.indicators(scope);
      const rows = await this.repository.ofPerson(scope.tx, scope.organisationId, personId);
      return rows.map((row) => waiverView(row, indicators, scope.today));
    });
  }

  /** Refuses (400) a must-have, an indicator of another rung, and (409) one that is proposed or signed already. */
  propose(call: Call, personId: string, { indicator, reason }: ProposeWaiver): Promise<WaiverView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const { asked, lineage } = await this.requireWaivable(scope, indicator);
      // Under the id of an earlier version of the ladder, too.
      if (asked.waived === true) throw Problem.refused('already_waived', `${indicator} is signed as not applicable already.`);
      const known = (await this.repository.ofPerson(tx, organisationId, personId)).filter((row) => lineage.current(row.indicator).includes(indicator));
      for (const row of known) {
        const state = stateOn(row, today);
        // What is signed for a part of this only does not hold for it.
        if (state === 'proposed' || (state === 'signed' && row.indicator === indicator)) throw Problem.refused('already_waived', `${indicator} is ${state} as not applicable already.`);
        // The year is over: it makes room for a new proposal.
        if (state === 'expired') await this.repository.end(tx, organisationId, row.id, viewerId, row.expiresOn ?? today);
      }
      const id = await this.repository.insert(tx, organisationId, { personId, indicator, reason: reason.trim(), proposedBy: viewerId, proposedOn: today });
      return this.view(scope, id);
    });
  }

  decide(call: Call, personId: string, waiverId: string, { as, note }: DecideWaiver): Promise<WaiverView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const waiver = await this.require(scope, waiverId);
      if (waiver.state !== 'proposed') throw Problem.refused('already_decided', 'This has been decided already.');
      if (waiver.proposedBy.id === viewerId) throw Problem.refused('second_person_needed', 'You proposed this yourself: a second person signs or refuses.');
      if (as === 'refused' && note.trim() === '') throw Problem.invalid({ field: 'note', message: 'Say why you refuse.' });
      if (as === 'signed') await this.requireStillWaivable(scope, waiver.indicator);
      await this.repository.decide(tx, organisationId, waiverId, { state: as, by: viewerId, on: today, note: note.trim(), expiresOn: as === 'signed' ? yearAfter(today) : null });
      await this.assessments.refresh(scope, [personId]);
      return this.view(scope, waiverId);
    });
  }

  /** Refused (409) when it is in another state than the caller saw: a proposal that has been signed meanwhile is not taken back unseen. */
  end(call: Call, personId: string, waiverId: string, { expectedState }: EndWaiver): Promise<WaiverView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const state = stateOn(await this.require(scope, waiverId), scope.today);
      if (state !== expectedState) throw Problem.refused('state_changed', `This is ${state} by now. Look at it again.`);
      await this.repository.end(scope.tx, scope.organisationId, waiverId, scope.viewerId, scope.today);
      await this.assessments.refresh(scope, [personId]);
      return this.view(scope, waiverId);
    });
  }

  /** The same for one that was proposed under an earlier version of the ladder: wherever it stands now. */
  private async requireStillWaivable(scope: Scope, indicator: string): Promise<void> {
    const { lineage } = await this.ladders.current(scope.tx, scope.organisationId);
    const current = lineage.current(indicator);
    for (const id of current.length > 0 ? current : [indicator]) await this.requireWaivable(scope, id);
  }

  /** An indicator that the person is assessed for today, and no must-have; with where earlier ones stand now. */
  private async requireWaivable(scope: Scope, indicator: string): Promise<{ asked: TargetIndicator; lineage: Lineage }> {
    const { published, candidates } = await this.dossiers.of(scope, [scope.personId], () => scope.relations);
    const targets = (candidates[0]?.targets ?? []).flatMap(({ dossier, overlays }) => [dossier, ...overlays.map((overlay) => overlay.dossier)]);
    const asked = targets.flatMap(({ input }) => input.target.competencies.flatMap(({ indicators }) => indicators)).find(({ id }) => id === indicator);
    const refuse = (message: string): Problem => Problem.invalid({ field: 'indicator', message });
    if (!asked) throw refuse(`${indicator} is not an indicator of a target rung of this person.`);
    if (asked.must) throw refuse(`${indicator} is a must-have, and a must-have always applies.`);
    return { asked, lineage: published.lineage };
  }

  private async require({ tx, organisationId, personId }: Scope, waiverId: string): Promise<WaiverRow> {
    const waiver = await this.repository.one(tx, organisationId, personId, waiverId);
    if (!waiver) throw Problem.notFound();
    return waiver;
  }

  private async view(scope: Scope, waiverId: string): Promise<WaiverView> {
    return waiverView(await this.require(scope, waiverId), await this.indicators(scope), scope.today);
  }

  private async indicators({ tx, organisationId }: Scope): Promise<ReadonlyMap<string, PlacedIndicator>> {
    return namedIndicators(await this.ladders.current(tx, organisationId));
  }
}

/** The same day of the next year; 1 March for 29 February. */
function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? `${next.slice(0, 4)}-03-01` : next;
}
