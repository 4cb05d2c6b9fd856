import { Injectable } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { type Candidate, type CandidateTarget, Dossiers } from './dossiers.js';
import type { OrganisationSettings } from './settings.repository.js';
import { targetAsked, targetTried } from './target-asked.js';

/** One person, as the reader may see them, with the target that was asked for; null at the top of the ladder. */
export interface Found {
  readonly ladder: Ladder;
  readonly settings: OrganisationSettings;
  readonly candidate: Candidate;
  readonly target: CandidateTarget | null;
  readonly today: string;
  /** The reader is the person. */
  readonly own: boolean;
}

/** Reads one person for a page about them. */
@Injectable()
export class CandidateReader {
  constructor(private readonly dossiers: Dossiers) {}

  /** Refuses (400) a target that the person does not have. */
  find(scope: Scope, asked: string | undefined): Promise<Found> {
    return this.read(scope, (candidate) => targetAsked(candidate, asked));
  }

  /** With any rung of the ladder to try out. Refuses (400) one that it does not have. */
  findTried(scope: Scope, asked: string | undefined): Promise<Found> {
    return this.read(scope, (candidate) => targetTried(candidate, asked));
  }

  private async read(scope: Scope, choose: (candidate: Candidate) => CandidateTarget | null): Promise<Found> {
    const { published, settings, candidates } = await this.dossiers.of(scope, [scope.personId], () => scope.relations);
    const [candidate] = candidates;
    if (!candidate) throw Problem.notFound();
    return { ladder: published.ladder, settings, candidate, target: choose(candidate), today: scope.today, own: scope.relations.has('self') };
  }
}

/** Refused (409) where there is nothing to assess. */
export function requireTarget({ target }: Found): CandidateTarget {
  if (!target) throw Problem.refused('no_target', 'There is no next rung above this one, so there is nothing to assess.');
  return target;
}
