import { type Level, lowerClaim } from '@nextrung/domain/evidence';
import type { Lineage } from '@nextrung/domain/ladder';
import { sealable } from '../ladders/sealable.js';
import type { EvidenceRow, RecordedEvidence, WaiverRow } from './assessment-input.repository.js';

/** What was recorded, with every indicator where it stands in the version in force. Nothing stored changes. */
export function followed(rows: RecordedEvidence, lineage: Lineage): RecordedEvidence {
  if (lineage.moved.size === 0) return rows;
  const ratings = Map.groupBy(rows.ratings, ({ itemId }) => itemId);
  return {
    ...rows,
    evidence: rows.evidence.map((item) => ({
      ...item,
      indicators: followedClaims(item.indicators, lineage),
      sealable: sealable({ indicators: item.indicators.map(({ id }) => id), ratings: ratings.get(item.id) ?? [], declinedBy: item.declinedBy ?? [] }, lineage),
    })),
    ratings: rows.ratings.flatMap((rating) => lineage.current(rating.indicator).map((indicator) => ({ ...rating, indicator }))),
    counters: rows.counters.map((counter) => ({ ...counter, indicators: lineage.currentOf(counter.indicators) })),
    waivers: [...Map.groupBy(rows.waivers, ({ personId }) => personId).values()].flatMap((waivers) => followedWaivers(waivers, lineage)),
  };
}

/** Each indicator once; of two claims that came together the lower stands. */
function followedClaims(indicators: EvidenceRow['indicators'], lineage: Pick<Lineage, 'current'>): EvidenceRow['indicators'] {
  const claims = new Map<string, Level | null>();
  for (const { id, claim } of indicators) {
    for (const current of lineage.current(id)) claims.set(current, claims.has(current) ? lowerClaim(claims.get(current) ?? null, claim) : claim);
  }
  return [...claims].map(([id, claim]) => ({ id, claim }));
}

// A must-have is never waived, whatever went into it: that is looked at when the target is built.
function followedWaivers(waivers: readonly WaiverRow[], lineage: Lineage): WaiverRow[] {
  const held = lineage.heldThroughout(new Map(waivers.map((waiver) => [waiver.indicator, waiver])), firstToExpire);
  return [...held].map(([indicator, waiver]) => ({ ...waiver, indicator })).sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
}

const firstToExpire = (waivers: readonly [WaiverRow, ...WaiverRow[]]): WaiverRow => waivers.reduce((first, one) => (one.expiresOn < first.expiresOn ? one : first));
