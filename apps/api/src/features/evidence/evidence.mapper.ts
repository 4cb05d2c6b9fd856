import { claimsSealedFor, ratingsSealedFor, type Viewer } from '@nextrung/domain/evidence';
import type { Relation } from '../../platform/access/relations.js';
import type { EvidenceItem } from './evidence.dto.js';
import type { ItemRow, ItemVoices } from './evidence.rows.js';
import { sealable } from '../ladders/sealable.js';
import type { IndicatorsInForce } from './followed-indicators.js';
import { offeredOn } from './offered-on.js';
import { viewerRelation } from './viewer-relation.js';

/** Who looks, and what they are to the item's author today. */
export interface Reader {
  readonly viewerId: string;
  readonly relations: ReadonlySet<Relation>;
  /** The line manager in whose place they look; left out: for themselves. */
  readonly standsInFor?: string | null;
}

/** The item as this reader may see it: sealed claims never leave the server. */
export function evidenceView(row: ItemRow, voices: ItemVoices, inForce: IndicatorsInForce, reader: Reader): EvidenceItem {
  const of = <T extends { itemId: string }>(list: readonly T[]): Omit<T, 'itemId'>[] => list.filter(({ itemId }) => itemId === row.id).map(({ itemId: _, ...rest }) => rest);
  const ratings = of(voices.ratings).flatMap((rating) => inForce.followSaid(rating));
  const indicators = inForce.followAll(row.indicators, row.writtenAt);
  const ratable = indicators.filter(({ retired }) => !retired);
  const corroborations = of(voices.corroborations);
  const declines = of(voices.declines);
  const asked = sealable({
    indicators: row.indicators.map(({ id }) => id),
    ratings: of(voices.ratings).map(({ rater, standsFor, role, indicator }) => ({ raterId: rater.id, forId: standsFor?.id ?? null, role, indicator })),
    declinedBy: declines.map(({ person }) => person.id),
  }, inForce.ladder.lineage);
  const viewer: Viewer = { personId: reader.viewerId, relation: viewerRelation(reader.relations), standsInFor: reader.standsInFor ?? null };
  const sealed = claimsSealedFor(viewer, asked);
  const blind = ratingsSealedFor(viewer, asked);
  const theirs = ({ id }: { readonly id: string }): boolean => !blind || id === reader.viewerId;
  const questions = of(voices.questions).filter(({ askedBy }) => theirs(askedBy));
  const counterObservations = of(voices.counterObservations).flatMap((observation) => inForce.followSaid(observation));
  const own = reader.relations.has('self');
  const textGone = isEmptied(row);
  const source = row.sourceName !== null && row.sourceExternalId !== null ? { name: row.sourceName, externalId: row.sourceExternalId } : null;
  return {
    id: row.id,
    person: { id: row.personId, name: row.personName },
    state: row.state,
    version: row.version,
    revision: row.revision,
    title: row.title,
    situation: row.situation,
    mandate: row.mandate,
    happened: row.happened,
    contribution: row.contribution,
    result: row.result,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    ongoing: row.ongoing,
    loggedOn: row.loggedOn,
    episode: row.episode ?? row.title,
    episodeId: row.episodeId,
    link: row.link,
    links: row.links,
    // A retired one is not rated any more, so nobody else is ever told its claim.
    indicators: indicators.map((indicator) => ({ ...indicator, claim: sealed || (indicator.retired && !own) ? null : indicator.claim })),
    impact: row.impact,
    metric: row.metric,
    counterfactual: row.counterfactual,
    decisionRecord: row.decisionRecord,
    decidedOn: row.decidedOn,
    seenBy: row.seenBy,
    source,
    offeredBy: row.offeredBy,
    // Drafts are nobody else's business, also once they have gone into an item that others read.
    mergedInto: own ? (voices.merges.filter(({ draft }) => draft.id === row.id).map(({ into }) => into)[0] ?? null) : null,
    mergedFrom: own ? voices.merges.filter(({ into }) => into.id === row.id).map(({ draft }) => draft) : [],
    ratings: ratings.filter(({ rater }) => theirs(rater)),
    questions,
    declines: declines.filter(({ person }) => theirs(person)),
    corroborations,
    counterObservations,
    visibility: of(voices.visibility),
    textGone,
    textKeptMonths: row.textKeptMonths,
    textGoesOn: textGone ? null : row.textGoesOn,
    claimsSealed: sealed && ratable.length > 0,
    ratingsSealed: blind,
    can: offeredOn({ ...row, source, indicators: ratable, ratings, corroborations, questions, counterObservations, visibility: of(voices.visibility), textGone }, reader, { viewer, asked, blind }),
  };
}

/** Whether its words were taken away, as erasure and the rules of retention leave them. */
function isEmptied({ title, situation, mandate, happened, contribution, result, counterfactual, decisionRecord, seenBy, link, metric }: ItemRow): boolean {
  return title === 'Erased' && [situation, mandate, happened, contribution, result, counterfactual, decisionRecord, seenBy].every((text) => text === '') && link === null && metric === null;
}
