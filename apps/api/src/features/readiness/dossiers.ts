import { Injectable } from '@nestjs/common';
import { type Ladder, targetFor } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/operations.js';
import { LaddersRepository, type PublishedLadder } from '../ladders/ladders.repository.js';
import { type PersonTarget, TargetsRepository } from '../ladders/targets.repository.js';
import { type Dossier, Records } from './assessment-input.js';
import { AssessmentInputRepository, type LeaveRow, type SubjectRow } from './assessment-input.repository.js';

/** One person with where they stand; the dossier is null where there is no target rung. */
export interface Candidate {
  readonly person: SubjectRow;
  readonly target: PersonTarget;
  readonly dossier: Dossier | null;
  readonly leaves: readonly LeaveRow[];
}

export interface Candidates {
  readonly published: PublishedLadder;
  readonly candidates: readonly Candidate[];
}

/** Gathers what assessments are made from, sealed for the reader, in a fixed number of queries. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly inputs: AssessmentInputRepository,
    private readonly ladders: LaddersRepository,
    private readonly targets: TargetsRepository,
  ) {}

  /** `relationsTo` says how the reader stands to each person. */
  async of(
    { tx, organisationId, viewerId, today }: Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>,
    personIds: readonly string[],
    relationsTo: (personId: string) => ReadonlySet<Relation>,
  ): Promise<Candidates> {
    const published = await this.ladders.current(tx, organisationId);
    const targets = await this.targets.targetsOf(tx, organisationId, personIds, today);
    const rows = await this.inputs.load(tx, organisationId, personIds, today);
    const records = new Records(rows);
    const candidates = records.people.map((person): Candidate => {
      const target = targets.get(person.id) ?? { rung: null, targetRung: null, isDefault: true };
      const asked = target.targetRung === null ? null : targetFor(published.ladder, target.targetRung);
      return {
        person,
        target,
        dossier: asked && records.dossier(person, asked, today, { viewerId, relations: relationsTo(person.id) }),
        leaves: rows.leaves.filter(({ personId }) => personId === person.id),
      };
    });
    return { published, candidates };
  }
}

/** Names of a ladder's competencies, for words. */
export const competencyNames = (ladder: Ladder): { competency: (id: string) => string } => {
  const names = new Map(ladder.competencies.map(({ id, name }) => [id, name]));
  return { competency: (id) => names.get(id) ?? id };
};
