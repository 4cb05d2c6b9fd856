import { Injectable } from '@nestjs/common';
import { targetFor } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/operations.js';
import { LaddersRepository, type PublishedLadder } from '../ladders/ladders.repository.js';
import { type PersonTarget, TargetsRepository } from '../ladders/targets.repository.js';
import { type Dossier, Records } from './assessment-input.js';
import { AssessmentInputRepository, type EvidenceRow, type LeaveRow, type SubjectRow } from './assessment-input.repository.js';

/** One person with where they stand; the dossier is null where there is no target rung. */
export interface Candidate {
  readonly person: SubjectRow;
  readonly target: PersonTarget;
  readonly dossier: Dossier | null;
  /** Their shared items. */
  readonly evidence: readonly EvidenceRow[];
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
    const records = new Records(await this.inputs.load(tx, organisationId, personIds, today));
    const candidates = records.people.map((person): Candidate => {
      const target = targets.get(person.id) ?? { rung: null, targetRung: null, isDefault: true };
      const asked = target.targetRung === null ? null : targetFor(published.ladder, target.targetRung);
      return {
        person,
        target,
        dossier: asked && records.dossier(person, asked, today, { viewerId, relations: relationsTo(person.id) }),
        evidence: records.evidenceOf(person.id),
        leaves: records.leavesOf(person.id),
      };
    });
    return { published, candidates };
  }
}
