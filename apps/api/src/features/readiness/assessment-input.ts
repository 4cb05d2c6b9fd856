import { claimsSealedFor } from '@nextrung/domain/evidence';
import type { Target } from '@nextrung/domain/ladder';
import { type ReadinessInput, withoutClaims } from '@nextrung/domain/readiness';
import type { Relation } from '../../platform/access/operations.js';
import { viewerRelation } from '../evidence/viewer-relation.js';
import type { ConfirmationRow, EvidenceRow, RatingRow, RecordedEvidence, SubjectRow } from './assessment-input.repository.js';

/** What is recorded about one person, ready to be assessed for one reader. */
export interface Dossier {
  readonly person: SubjectRow;
  readonly input: ReadinessInput;
  /** Items whose claims this reader must not see, nor anything computed from them. */
  readonly sealed: ReadonlySet<string>;
  readonly evidence: readonly EvidenceRow[];
  readonly ratings: ReadonlyMap<string, readonly RatingRow[]>;
  readonly confirmations: ReadonlyMap<string, readonly ConfirmationRow[]>;
}

/** Recorded rows grouped once, so that a person's share is found without searching. */
export class Records {
  private readonly evidence: ReadonlyMap<string, EvidenceRow[]>;
  private readonly ratings: ReadonlyMap<string, RatingRow[]>;
  private readonly confirmations: ReadonlyMap<string, ConfirmationRow[]>;

  constructor(private readonly rows: RecordedEvidence) {
    this.evidence = Map.groupBy(rows.evidence, ({ personId }) => personId);
    this.ratings = Map.groupBy(rows.ratings, ({ itemId }) => itemId);
    this.confirmations = Map.groupBy(rows.confirmations, ({ itemId }) => itemId);
  }

  get people(): readonly SubjectRow[] {
    return this.rows.people;
  }

  /** The dossier of a person, with sealed claims taken out before anything is computed. */
  dossier(person: SubjectRow, target: Target, asOf: string, reader: { viewerId: string; relations: ReadonlySet<Relation> }): Dossier {
    const evidence = this.evidence.get(person.id) ?? [];
    const sealed = new Set(evidence.filter((item) => this.isSealed(item, reader)).map(({ id }) => id));
    const input: ReadinessInput = {
      asOf,
      subjectId: person.id,
      managerId: person.managerId,
      leaves: this.rows.leaves.filter(({ personId }) => personId === person.id).map(({ from, to }) => ({ from, to })),
      target,
      evidence: evidence.map((item) => ({
        id: item.id,
        episode: item.episode,
        indicators: item.indicators.map(({ id }) => id),
        selfClaims: Object.fromEntries(item.indicators.flatMap(({ id, claim }) => (claim === null ? [] : [[id, claim] as const]))),
        startedOn: item.startedOn,
        endedOn: item.endedOn,
        loggedOn: item.loggedOn,
        hasLink: item.link !== null,
        impact: item.impact,
        ratings: (this.ratings.get(item.id) ?? []).map(({ raterId, role, indicator, level, on }) => ({ raterId, role, indicator, level, on })),
        corroborations: (this.confirmations.get(item.id) ?? []).map(({ colleagueId, on }) => ({ raterId: colleagueId, on })),
      })),
      counterObservations: this.rows.counters
        .filter(({ personId }) => personId === person.id)
        .map(({ id, observerId, role, indicator, severity, on }) => ({
          id,
          episode: id,
          indicators: [indicator],
          startedOn: on,
          endedOn: on,
          loggedOn: on,
          hasLink: false,
          // Whoever records it stands behind it with the weight of their role; the level is not read.
          ratings: [{ raterId: observerId, role, indicator, level: 'not_shown', on }],
          corroborations: [],
          severity,
        })),
    };
    return { person, input: withoutClaims(input, sealed), sealed, evidence, ratings: this.ratings, confirmations: this.confirmations };
  }

  private isSealed(item: EvidenceRow, { viewerId, relations }: { viewerId: string; relations: ReadonlySet<Relation> }): boolean {
    const indicators = item.indicators.map(({ id }) => id);
    return claimsSealedFor({ personId: viewerId, relation: viewerRelation(relations) }, { indicators, ratings: this.ratings.get(item.id) ?? [] });
  }
}
