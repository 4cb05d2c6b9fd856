import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { readinessPolicy } from '@nextrung/domain/readiness';
import type { Tx } from '../../persistence/transaction.js';
import { LaddersRepository, type PublishedLadder } from '../ladders/ladders.repository.js';
import { AssessmentsRepository, type Basis, type LastPoint, type OldOnes } from './assessments.repository.js';
import { type Candidates, Dossiers } from './dossiers.js';
import { type OrganisationSettings, SettingsRepository } from './settings.repository.js';
import { type Standing, standingFrom } from './standing.js';
import { StandingsRepository } from './standings.repository.js';
import { type MadeAssessment, madeFrom, pointsOf, type StoredKey, type StoredReader, type StoredSummary } from './stored-assessments.js';

/** Where and for which day. */
export interface Moment {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly today: string;
}

/** What is asked for: the ladder in force, and what the organisation changed of it. */
export interface Asked {
  readonly published: Pick<PublishedLadder, 'id'>;
  readonly settings: Pick<OrganisationSettings, 'version'>;
}

const SELF = new Set(['self'] as const);

/** Keeps stored assessments right: every writer calls `refresh` in its own transaction, behind the person's lock. */
@Injectable()
export class Assessments {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly repository: AssessmentsRepository,
    private readonly ladders: LaddersRepository,
    private readonly settings: SettingsRepository,
    private readonly standings: StandingsRepository,
  ) {}

  /** Makes the stored assessments of these people again, from what the transaction sees now. */
  async refresh({ tx, organisationId, today }: Moment, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    const { published, settings, candidates } = await this.whole({ tx, organisationId, today }, personIds);
    const made: MadeAssessment[] = [];
    const standings: Standing[] = [];
    for (const candidate of candidates) {
      // Requests that came in meanwhile go first: one person at a time holds the server up.
      if (made.length > 0) await setImmediate();
      const theirs = madeFrom(candidate);
      made.push(...theirs);
      standings.push(standingFrom(candidate, theirs, published.ladder, today));
    }
    const basis = basisOf(published, settings, today);
    const [points] = await Promise.all([this.repository.lastPoints(tx, organisationId, personIds), this.repository.replace(tx, organisationId, personIds, basis, made)]);
    const last = new Map(points.map((point) => [keyText(point), point]));
    await this.repository.addPoints(tx, organisationId, made.flatMap((one) => pointsOf(one, last.get(keyText(one)) ?? null)));
    await this.standings.replace(tx, organisationId, basis, standings, published.lineage);
  }

  /** Counts again what of these people's waits for their line managers, after a change that no assessment is made from. */
  async recount({ tx, organisationId, today }: Moment, personIds: readonly string[]): Promise<void> {
    const { lineage } = await this.ladders.current(tx, organisationId);
    await this.standings.recount(tx, organisationId, today, personIds, lineage);
  }

  /** Where these people stand, made from what the transaction sees now and not stored. */
  async standingsNow(moment: Moment, personIds: readonly string[]): Promise<Standing[]> {
    const { published, candidates } = await this.whole(moment, personIds);
    return candidates.map((candidate) => standingFrom(candidate, madeFrom(candidate), published.ladder, moment.today));
  }

  /** Drops the stored assessments of people who changed, where they are too many to be made again at once: pages assess them afresh until a job has. */
  async forget({ tx, organisationId }: Pick<Moment, 'tx' | 'organisationId'>, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.repository.forget(tx, organisationId, personIds);
    await this.standings.outdate(tx, organisationId, personIds);
  }

  /** Makes old ones again; answers how many people that were. */
  async refreshOld(moment: Moment, which: OldOnes): Promise<number> {
    const ids = await this.old(moment, which);
    await this.refresh(moment, ids);
    return ids.length;
  }

  /** Whose are old, locked until the transaction ends. */
  async old(moment: Moment, which: OldOnes): Promise<string[]> {
    return this.repository.lockOld(moment.tx, moment.organisationId, await this.basis(moment), which);
  }

  /** What is stored about these people for today; whoever is missing has to be assessed afresh. Null: no target rung. */
  stored({ tx, organisationId, today }: Moment, personIds: readonly string[], reader: StoredReader, { published, settings }: Asked): Promise<Map<string, StoredSummary | null>> {
    return this.repository.current(tx, organisationId, personIds, basisOf(published, settings, today), reader);
  }

  // Read as each person reads their own: nothing is sealed.
  private whole({ tx, organisationId, today }: Moment, personIds: readonly string[]): Promise<Candidates> {
    return this.dossiers.of({ tx, organisationId, viewerId: '', today }, personIds, () => SELF);
  }

  private async basis({ tx, organisationId, today }: Moment): Promise<Basis> {
    const [head, settings] = await Promise.all([this.ladders.head(tx, organisationId), this.settings.current(tx, organisationId)]);
    return basisOf(head, settings, today);
  }
}

/** What an assessment of this day is made from. */
export const basisOf = ({ id }: Asked['published'], { version }: Asked['settings'], today: string): Basis => ({
  asOf: today, ladderVersionId: id, settingsVersion: version, policyVersion: readinessPolicy.version,
});

const keyText = ({ personId, targetRung, overlay, reader }: StoredKey | LastPoint): string => [personId, targetRung, overlay, reader].join(' ');
