import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { oneQuestion } from '@nextrung/domain/readiness';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { gapsOf } from '../gaps/gaps-of.js';
import { OpenActions } from '../gaps/open-actions.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { OwnViewsRepository } from '../own-views/own-views.repository.js';
import { assessed } from '../readiness/assessment-input.js';
import { CandidateReader, type Found } from '../readiness/candidate.reader.js';
import { ladderNames } from '../readiness/names.js';
import type { ActionView } from '../gaps/gaps.dto.js';
import type { OneToOne, OneToOneItem, OneToOneRecorded } from './one-to-ones.dto.js';
import { OneToOnesRepository } from './one-to-ones.repository.js';

/** Where nothing was recorded yet. */
const FIRST_DAYS = 14;

/** A page a report for the next 1:1: since last time, what waits, one question. */
@Injectable()
export class OneToOnesService {
  constructor(
    private readonly access: Access,
    private readonly repository: OneToOnesRepository,
    private readonly candidates: CandidateReader,
    private readonly ladders: LaddersRepository,
    private readonly actions: OpenActions,
    private readonly views: OwnViewsRepository,
  ) {}

  next(call: Call, personId: string): Promise<OneToOne> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const found = await this.candidates.find(scope, undefined);
      const { person } = found.candidate;
      const lastOn = await this.repository.last(tx, organisationId, personId, viewerId);
      const since = lastOn ?? addDays(today, -FIRST_DAYS);
      const promised = (await this.actions.of(scope)).filter((one) => one.person.id === personId).map(({ action }) => action);
      const targetRung = found.target?.rung ?? null;
      const [ownView] = await this.views.newestOf(tx, organisationId, viewerId, [personId]);
      return {
        person: { id: person.id, name: person.name },
        lastOn,
        since,
        targetRung,
        state: targetRung === null ? { before: null, now: null } : await this.repository.move(tx, organisationId, personId, targetRung, since),
        shared: await this.repository.sharedSince(tx, organisationId, personId, since),
        toRate: await this.toRate(scope),
        asked: await this.repository.asked(tx, organisationId, personId, viewerId),
        promised,
        ownView: ownView ? { view: ownView.view, onDay: ownView.onDay } : null,
        ...questionOf(found, promised),
      };
    });
  }

  record(call: Call, personId: string): Promise<OneToOneRecorded> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId, today }) => {
      await this.repository.record(tx, organisationId, { personId, managerId: viewerId, on: today });
      return { onDay: today };
    });
  }

  private async toRate({ tx, organisationId, personId, viewerId, standsInFor, relations }: Scope): Promise<OneToOneItem[]> {
    const lineage = lineageParameter((await this.ladders.current(tx, organisationId)).lineage);
    return this.repository.toRate(tx, organisationId, personId, { viewerId, place: standsInFor ?? viewerId, managers: relations.has('line_manager') || standsInFor !== null, lineage });
  }
}

function questionOf({ ladder, target, today }: Found, promised: readonly ActionView[]): { question: string; because: string } {
  const names = ladderNames(ladder);
  const assessment = target && assessed(target.dossier);
  return oneQuestion({
    today,
    state: assessment?.state ?? null,
    competencies: (assessment?.competencies ?? []).map(({ id, contested, lapsesOn }) => ({ name: names.competency(id), contested, lapsesOn })),
    gaps: target ? gapsOf(target).map(({ indicator, must, kind }) => ({ indicator, text: names.indicator(indicator), must, kind })) : [],
    overdue: promised.filter(({ overdue }) => overdue),
  });
}
