import { claimsSealedFor, type Level, levels, ratingsSealedFor, type SealableItem, type Viewer } from '@nextrung/domain/evidence';
import type { Target } from '@nextrung/domain/ladder';
import { assess, type Assessment, type CounterObservationInput, type EvidenceInput, type ReadinessInput, type WaiverExpiries, withoutClaims, withWaiverExpiries } from '@nextrung/domain/readiness';
import type { Relation } from '../../platform/access/relations.js';
import { viewerRelation } from '../evidence/viewer-relation.js';
import type { ConfirmationRow, CounterRow, EvidenceRow, LeaveRow, RatingRow, RecordedEvidence, SubjectRow, WaiverRow } from './assessment-input.repository.js';

/** Who reads, and how they stand to the person. */
export interface Reader {
  readonly viewerId: string;
  readonly relations: ReadonlySet<Relation>;
  /** The line manager in whose place they read; left out: for themselves. */
  readonly standsInFor?: string | null;
}

/** What is recorded about one person, ready to be assessed for one reader. */
export interface Dossier {
  readonly person: SubjectRow;
  /** Without the claims that are sealed for the reader. */
  readonly input: ReadinessInput;
  /** Items whose claims this reader must not see, nor anything computed from them. */
  readonly sealed: ReadonlySet<string>;
  /** Those of them that this reader may still rate: neither are they told what others said of them. */
  readonly toRate: ReadonlySet<string>;
  readonly evidence: readonly EvidenceRow[];
  readonly ratings: ReadonlyMap<string, readonly RatingRow[]>;
  readonly confirmations: ReadonlyMap<string, readonly ConfirmationRow[]>;
  readonly counters: readonly CounterRow[];
  /** In force today, for whatever target. */
  readonly waivers: readonly WaiverRow[];
}

/** The same dossier, to be assessed for another target. */
export function retargeted(dossier: Dossier, target: Target): Dossier {
  return { ...dossier, input: { ...dossier.input, target } };
}

/**
 * The assessment of a dossier. A met gate that rests on a waiver lapses on the day the waiver expires, if that comes
 * first.
 */
export function assessed({ input, waivers }: Pick<Dossier, 'input' | 'waivers'>): Assessment {
  return withWaiverExpiries(assess(input), input.target, expiriesOf({ waivers }));
}

/** When what is waived applies again, for whatever looks at a later day. */
export const expiriesOf = ({ waivers }: Pick<Dossier, 'waivers'>): WaiverExpiries => new Map(waivers.map(({ indicator, expiresOn }) => [indicator, expiresOn]));

/** Recorded rows grouped once, so that a person's share is found without searching. */
export class Records {
  readonly people: readonly SubjectRow[];
  private readonly evidence: ReadonlyMap<string, EvidenceRow[]>;
  private readonly leaves: ReadonlyMap<string, LeaveRow[]>;
  private readonly counters: ReadonlyMap<string, CounterRow[]>;
  private readonly waivers: ReadonlyMap<string, WaiverRow[]>;
  private readonly ratings: ReadonlyMap<string, RatingRow[]>;
  private readonly confirmations: ReadonlyMap<string, ConfirmationRow[]>;

  constructor(rows: RecordedEvidence) {
    this.people = rows.people;
    this.evidence = Map.groupBy(rows.evidence, ({ personId }) => personId);
    this.leaves = Map.groupBy(rows.leaves, ({ personId }) => personId);
    this.counters = Map.groupBy(rows.counters, ({ personId }) => personId);
    this.waivers = Map.groupBy(rows.waivers, ({ personId }) => personId);
    this.ratings = Map.groupBy(rows.ratings, ({ itemId }) => itemId);
    this.confirmations = Map.groupBy(rows.confirmations, ({ itemId }) => itemId);
  }

  evidenceOf(personId: string): readonly EvidenceRow[] {
    return this.evidence.get(personId) ?? [];
  }

  leavesOf(personId: string): readonly LeaveRow[] {
    return this.leaves.get(personId) ?? [];
  }

  waiversOf(personId: string): readonly WaiverRow[] {
    return this.waivers.get(personId) ?? [];
  }

  /** The dossier of a person, with sealed claims taken out before anything is computed. */
  dossier(person: SubjectRow, target: Target, asOf: string, reader: Reader): Dossier {
    const evidence = this.evidenceOf(person.id);
    const viewer: Viewer = { personId: reader.viewerId, relation: viewerRelation(reader.relations), standsInFor: reader.standsInFor ?? null };
    const idsOf = (isSealed: (viewer: Viewer, item: SealableItem) => boolean): Set<string> => new Set(evidence.filter((item) => isSealed(viewer, this.sealableOf(item))).map(({ id }) => id));
    const sealed = idsOf(claimsSealedFor);
    const input: ReadinessInput = {
      asOf,
      subjectId: person.id,
      managerId: person.managerId,
      leaves: this.leavesOf(person.id).map(({ from, to }) => ({ from, to })),
      target,
      evidence: evidence.map((item) => this.evidenceInput(item)),
      counterObservations: (this.counters.get(person.id) ?? []).map(counterInput),
    };
    return {
      person,
      input: withoutClaims(input, sealed),
      sealed,
      toRate: idsOf(ratingsSealedFor),
      evidence,
      ratings: this.ratings,
      confirmations: this.confirmations,
      counters: this.counters.get(person.id) ?? [],
      waivers: this.waiversOf(person.id),
    };
  }

  private evidenceInput(item: EvidenceRow): EvidenceInput {
    return {
      id: item.id,
      episode: item.episode,
      indicators: item.indicators.map(({ id }) => id),
      selfClaims: Object.fromEntries(item.indicators.flatMap(({ id, claim }): [string, Level][] => (claim === null ? [] : [[id, claim]]))),
      startedOn: item.startedOn,
      endedOn: item.endedOn,
      loggedOn: item.loggedOn,
      hasLink: item.link !== null,
      impact: item.impact,
      ratings: (this.ratings.get(item.id) ?? []).map(({ raterId, role, indicator, level, on }) => ({ raterId, role, indicator, level, on })),
      corroborations: (this.confirmations.get(item.id) ?? []).map(({ colleagueId, on }) => ({ raterId: colleagueId, on })),
    };
  }

  private sealableOf({ id, indicators, sealable, declinedBy = [] }: EvidenceRow): SealableItem {
    return sealable ?? { indicators: indicators.map((indicator) => indicator.id), ratings: this.ratings.get(id) ?? [], declinedBy };
  }
}

function counterInput({ id, episode, observerId, role, indicators, severity, on }: CounterRow): CounterObservationInput {
  return {
    id,
    episode,
    indicators,
    startedOn: on,
    endedOn: on,
    loggedOn: on,
    hasLink: false,
    // Whoever records it stands behind it with the weight of their role; the level is not read.
    ratings: indicators.map((indicator) => ({ raterId: observerId, role, indicator, level: 'not_shown', on })),
    corroborations: [],
    severity,
  };
}

/** Who gave a rating, in a sentence: whoever stood in is named with the manager in whose place they did. */
export const raterWords = ({ raterName, forName }: Pick<RatingRow, 'raterName' | 'forName'>): string => (forName ? `${raterName} (for ${forName})` : raterName);

/**
 * The ratings that stand, one per rater and indicator: the latest; of two on one day the lower level. The subject's own
 * are not among them. In the order in which the raters first spoke.
 */
export function standingRatings(ratings: readonly RatingRow[], subjectId: string): RatingRow[] {
  const standing = new Map<string, RatingRow>();
  for (const rating of ratings) {
    if (rating.raterId === subjectId) continue;
    const key = `${rating.raterId} ${rating.indicator}`;
    const known = standing.get(key);
    const stands = !known || rating.on > known.on || (rating.on === known.on && levels.indexOf(rating.level) < levels.indexOf(known.level));
    if (stands) standing.set(key, rating);
  }
  return [...standing.values()];
}
