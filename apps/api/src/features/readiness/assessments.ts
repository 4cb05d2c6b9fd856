import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { readinessPolicy } from '@nextrung/domain/readiness';
import type { Tx } from '../../persistence/transaction.js';
import { LaddersRepository, type PublishedLadder } from '../ladders/ladders.repository.js';
import { AssessmentsRepository, type Basis, type LastPoint, type OldOnes } from './assessments.repository.js';
import { Dossiers } from './dossiers.js';
import { type OrganisationSettings, SettingsRepository } from './settings.repository.js';
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
  ) {}

  /** Makes the stored assessments of these people again, from what the transaction sees now. */
  async refresh({ tx, organisationId, today }: Moment, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    // Read as each person reads their own: nothing is sealed.
    const { published, settings, candidates } = await this.dossiers.of({ tx, organisationId, viewerId: '', today }, personIds, () => SELF);
    const made: MadeAssessment[] = [];
    for (const candidate of candidates) {
      // Requests that came in meanwhile go first: one person at a time holds the server up.
      if (made.length > 0) await setImmediate();
      made.push(...madeFrom(candidate));
    }
    await this.repository.replace(tx, organisationId, personIds, basisOf(published, settings, today), made);
    const last = new Map((await this.repository.lastPoints(tx, organisationId, personIds)).map((point) => [keyText(point), point]));
    await this.repository.addPoints(tx, organisationId, made.flatMap((one) => pointsOf(one, last.get(keyText(one)) ?? null)));
  }

  /** Drops the stored assessments of people who changed, where they are too many to be made again at once: pages assess them afresh until a job has. */
  async forget({ tx, organisationId }: Pick<Moment, 'tx' | 'organisationId'>, personIds: readonly string[]): Promise<void> {
    if (personIds.length > 0) await this.repository.forget(tx, organisationId, personIds);
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

  private async basis({ tx, organisationId, today }: Moment): Promise<Basis> {
    return basisOf(await this.ladders.head(tx, organisationId), await this.settings.current(tx, organisationId), today);
  }
}

const basisOf = ({ id }: Asked['published'], { version }: Asked['settings'], today: string): Basis => ({
  asOf: today, ladderVersionId: id, settingsVersion: version, policyVersion: readinessPolicy.version,
});

const keyText = ({ personId, targetRung, overlay, reader }: StoredKey | LastPoint): string => [personId, targetRung, overlay, reader].join(' ');
