import { followedIndicators, ratesIndicator } from '../ladders/followed-sql.js';

/** SQL: whether a question still waits for an answer: none was given, the wording is the one that was asked about, and whoever asked has not rated since. */
export const isOpenQuestion = (question: string, item: string): string =>
  `(${question}.answered_on IS NULL AND ${question}.revision = ${item}.revision AND ${item}.state = 'shared'
    AND NOT EXISTS (SELECT 1 FROM ratings a WHERE a.organisation_id = ${question}.organisation_id AND a.item_id = ${question}.item_id AND a.rater_id = ${question}.asked_by AND a.created_at > ${question}.created_at))`;

interface Waiting {
  /** Aliases of the item and of the revision that stands. */
  readonly item: string;
  readonly revision: string;
  /** SQL of whose rating is asked for: the line manager, or the rater themselves. */
  readonly place: string;
  /** SQL: whether that is the line manager's place. */
  readonly managers: string;
  /** Placeholders of the one who looks, and of the lineage. */
  readonly viewer: string;
  readonly lineage: string;
  /** Also while a question of theirs is open. */
  readonly withQuestions?: boolean;
}

/** SQL: whether an indicator of an item has none of the ratings, alias `g`, that count. */
export const unrated = ({ item, revision, lineage }: Pick<Waiting, 'item' | 'revision' | 'lineage'>, counts: string): string =>
  `EXISTS (SELECT 1 FROM ${followedIndicators(revision, lineage)} x
            WHERE NOT EXISTS (SELECT 1 FROM ratings g WHERE g.organisation_id = ${item}.organisation_id AND g.item_id = ${item}.id AND ${counts} AND ${ratesIndicator('g', 'x.id', lineage)}))`;

/** SQL: whether an item waits for a rating in that place: not given throughout, not left to others, and no question of theirs open. */
export function waitsForRating({ item, revision, place, managers, viewer, lineage, withQuestions = false }: Waiting): string {
  const of = { item, revision, lineage };
  return `${unrated(of, `${place} IN (g.rater_id, g.for_id)`)}
${withQuestions ? '' : ` AND NOT EXISTS (SELECT 1 FROM rating_questions q WHERE q.organisation_id = ${item}.organisation_id AND q.item_id = ${item}.id AND ${place} IN (q.asked_by, q.for_id) AND ${isOpenQuestion('q', item)})`}
    AND NOT (EXISTS (SELECT 1 FROM rating_declines d WHERE d.organisation_id = ${item}.organisation_id AND d.item_id = ${item}.id AND d.declined_by = ${viewer})
             AND (NOT (${managers}) OR NOT ${unrated(of, `g.role = 'manager'`)}))`;
}
