import { claimsSealedFor } from '@nextrung/domain/evidence';
import { type Ladder, placedIndicators } from '@nextrung/domain/ladder';
import type { Relation } from '../../platform/access/operations.js';
import type { EvidenceIndicator, EvidenceItem } from './evidence.dto.js';
import type { ItemRow, ItemVoices } from './evidence.rows.js';
import { offeredOn } from './offered-on.js';
import { viewerRelation } from './viewer-relation.js';

/** Who looks, and what they are to the item's author today. */
export interface Reader {
  readonly viewerId: string;
  readonly relations: ReadonlySet<Relation>;
}

/** The item as this reader may see it: sealed claims never leave the server. */
export function evidenceView(row: ItemRow, voices: ItemVoices, indicators: ReadonlyMap<string, Omit<EvidenceIndicator, 'claim'>>, reader: Reader): EvidenceItem {
  const of = <T extends { itemId: string }>(list: readonly T[]): Omit<T, 'itemId'>[] => list.filter(({ itemId }) => itemId === row.id).map(({ itemId: _, ...rest }) => rest);
  const ratings = of(voices.ratings);
  const corroborations = of(voices.corroborations);
  const sealed = claimsSealedFor(
    { personId: reader.viewerId, relation: viewerRelation(reader.relations) },
    { indicators: row.indicators.map(({ id }) => id), ratings: ratings.map(({ rater, role, indicator }) => ({ raterId: rater.id, role, indicator })) },
  );
  return {
    id: row.id,
    person: { id: row.personId, name: row.personName },
    state: row.state,
    version: row.version,
    revision: row.revision,
    title: row.title,
    happened: row.happened,
    contribution: row.contribution,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    ongoing: row.ongoing,
    loggedOn: row.loggedOn,
    episode: row.episode ?? row.title,
    link: row.link,
    indicators: row.indicators.map(({ id, claim }) => ({ ...(indicators.get(id) ?? { id, text: id, competency: '', must: false }), claim: sealed ? null : claim })),
    impact: row.impact,
    metric: row.metric,
    counterfactual: row.counterfactual,
    source: row.sourceName !== null && row.sourceExternalId !== null ? { name: row.sourceName, externalId: row.sourceExternalId } : null,
    ratings,
    corroborations,
    counterObservations: of(voices.counterObservations),
    visibility: of(voices.visibility),
    claimsSealed: sealed && row.indicators.length > 0,
    can: offeredOn({ ...row, ratings, corroborations }, reader),
  };
}

/** Every indicator of a ladder by its code. */
export function indicatorsOfLadder(ladder: Ladder): Map<string, Omit<EvidenceIndicator, 'claim'>> {
  return new Map([...placedIndicators(ladder).values()].map(({ id, text, must, competency }) => [id, { id, text, must, competency }]));
}
