import type { ItemTexts } from '@nextrung/domain/evidence';
import type { PacketEvidenceRow, PacketFootnote, PacketVoice } from '@nextrung/packet';
import { type Dossier, raterWords, standingRatings } from '../readiness/assessment-input.js';
import type { EvidenceRow, RatingRow } from '../readiness/assessment-input.repository.js';

const LEVEL = { not_shown: 'not shown', partial: 'partly shown', meets: 'meets', exceeds: 'exceeds' } as const;
const ROLE = { manager: 'line manager', other: 'another rater' } as const;

/** An item that has its row for a competency. */
interface Cited {
  readonly item: EvidenceRow;
  readonly competency: string;
  readonly indicators: readonly string[];
  readonly number: number;
  readonly texts: ItemTexts | undefined;
}

/** An item as a row of the evidence table, beside the indicators for which it counts. */
export function evidenceRow({ item, competency, indicators, number, texts }: Cited, dossier: Dossier): PacketEvidenceRow {
  const { title, episodeName, startedOn, endedOn, ongoing, impact, metric } = item;
  return {
    number,
    title,
    episode: episodeName ?? title,
    startedOn,
    endedOn,
    ongoing,
    indicators: [...indicators],
    impact,
    metric,
    confirmedBy: standsBehind(item.id, dossier),
    competency,
    contribution: texts?.contribution ?? '',
    counterfactual: texts?.counterfactual ?? '',
  };
}

/** Where a claim comes from: the item, who rated it at which level, and who confirmed it. */
export function footnote({ id, title, startedOn, endedOn, ongoing, link }: EvidenceRow, number: number, revision: number | null, dossier: Dossier): PacketFootnote {
  return {
    number,
    itemId: id,
    revision,
    title,
    startedOn,
    endedOn,
    ongoing,
    link,
    ratedBy: raters(id, dossier).map(raterVoice),
    ...(dossier.toRate.has(id) && { ratingsSealed: true }),
    corroboratedBy: confirmers(id, dossier),
  };
}

/** Whoever was asked under two addresses stands here once, with their latest word. */
function confirmers(itemId: string, { confirmations }: Dossier): PacketVoice[] {
  return [...new Map((confirmations.get(itemId) ?? []).map(({ colleagueId, colleagueName, on }) => [colleagueId, { name: colleagueName, on }])).values()];
}

/** Names of those who confirmed it or rated it above `not_shown`. */
function standsBehind(itemId: string, dossier: Dossier): string[] {
  const rated = raters(itemId, dossier).filter((given) => given.some(({ level }) => level !== 'not_shown'));
  const confirmed = dossier.confirmations.get(itemId) ?? [];
  // By person, not by name: two who left may be called the same.
  const names = new Map([...rated.flatMap(([first]) => (first ? [[first.raterId, raterWords(first)] as const] : [])), ...confirmed.map(({ colleagueId, colleagueName }) => [colleagueId, colleagueName] as const)]);
  return [...names.values()];
}

/** The standing ratings of an item, one list per rater; none for whoever may still rate it themselves. */
function raters(itemId: string, { ratings, person, toRate }: Dossier): RatingRow[][] {
  if (toRate.has(itemId)) return [];
  return [...Map.groupBy(standingRatings(ratings.get(itemId) ?? [], person.id), ({ raterId }) => raterId).values()];
}

/** `Lena Fischer as line manager: SPM.D1 exceeds, SPM.S1 meets`, on the day of the latest of them. */
function raterVoice(given: readonly RatingRow[]): PacketVoice {
  const last = given.reduce((latest, rating) => (rating.on > latest.on ? rating : latest));
  const levels = given.map(({ indicator, level }) => `${indicator} ${LEVEL[level]}`).sort();
  return { name: `${raterWords(last)} as ${ROLE[last.role]}: ${levels.join(', ')}`, by: raterWords(last), on: last.on };
}
