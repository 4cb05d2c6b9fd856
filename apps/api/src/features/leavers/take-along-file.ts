import { takeAlongLeftOut, takeAlongStillIn, withoutAddresses } from '@nextrung/domain/evidence';
import type { EvidenceStateColumn } from '../evidence/evidence-item.entity.js';
import type { IndicatorColumn } from '../evidence/evidence-revision.entity.js';
import type { SaidRow, WordingRow } from './take-along.rows.js';

/** One wording of an item, as far as it is the person's to take along. */
export interface TakenWording {
  readonly title: string;
  readonly situation: string;
  readonly mandate: string;
  readonly happened: string;
  readonly contribution: string;
  readonly result: string;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly ongoing: boolean;
  /** Null: the item is an episode of its own. */
  readonly episode: string | null;
  readonly impact: WordingRow['impact'];
  /** What was measured, without the values. */
  readonly metric: { readonly name: string; readonly unit: string; readonly period: string; readonly source: string } | null;
  readonly counterfactual: string;
  readonly decisionRecord: string;
  readonly decidedOn: string | null;
  readonly seenBy: string;
  /** With the words that they had when this was written. */
  readonly indicators: readonly { readonly id: string; readonly text: string; readonly claim: IndicatorColumn['claim'] }[];
}

export interface TakenItem extends TakenWording {
  readonly state: EvidenceStateColumn;
  readonly loggedOn: string;
  /** How many there are of what others wrote; by the role of who wrote it. */
  readonly saidByOthers: readonly SaidRow['said'][];
  /** The newest first. */
  readonly earlierWordings: readonly (TakenWording & { readonly revision: number })[];
}

/** What one organisation has of a person. */
export interface Taken {
  readonly organisation: string;
  readonly person: string;
  /** The oldest first. */
  readonly levels: readonly { readonly rung: string | null; readonly from: string }[];
  readonly items: readonly TakenItem[];
}

export interface TakeAlongFile {
  readonly format: 'nextrung-evidence';
  readonly version: 1;
  readonly takenOn: string;
  readonly leftOut: readonly string[];
  readonly stillIn: string;
  readonly organisations: readonly Taken[];
}

/** The words of an indicator at a moment. */
export type WordsAt = (id: string, moment: Date) => string;

/** A person's items out of all their wordings, the newest of each item first. */
export function takenItems(wordings: readonly WordingRow[], said: readonly SaidRow[], wordsAt: WordsAt): TakenItem[] {
  const saidOf = Map.groupBy(said, ({ itemId }) => itemId);
  return [...Map.groupBy(wordings, ({ itemId }) => itemId)].flatMap(([itemId, [present, ...earlier]]) =>
    present
      ? [{
          ...taken(present, wordsAt),
          state: present.state,
          loggedOn: present.loggedOn,
          saidByOthers: (saidOf.get(itemId) ?? []).map((row) => row.said),
          earlierWordings: earlier.map((wording) => ({ revision: wording.revision, ...taken(wording, wordsAt) })),
        }]
      : [],
  );
}

function taken(row: WordingRow, wordsAt: WordsAt): TakenWording {
  return {
    title: withoutAddresses(row.title),
    situation: withoutAddresses(row.situation),
    mandate: withoutAddresses(row.mandate),
    happened: withoutAddresses(row.happened),
    contribution: withoutAddresses(row.contribution),
    result: withoutAddresses(row.result),
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    ongoing: row.ongoing,
    episode: row.episode === null ? null : withoutAddresses(row.episode),
    impact: row.impact,
    metric: row.metric && { name: withoutAddresses(row.metric.name), unit: row.metric.unit, period: withoutAddresses(row.metric.period), source: withoutAddresses(row.metric.source ?? '') },
    counterfactual: withoutAddresses(row.counterfactual),
    decisionRecord: withoutAddresses(row.decisionRecord),
    decidedOn: row.decidedOn,
    seenBy: withoutAddresses(row.seenBy),
    indicators: row.indicators.map(({ id, claim }) => ({ id, text: wordsAt(id, row.writtenAt), claim })),
  };
}

export const takeAlongFile = (takenOn: string, organisations: readonly Taken[]): TakeAlongFile => ({
  format: 'nextrung-evidence', version: 1, takenOn, leftOut: takeAlongLeftOut, stillIn: takeAlongStillIn, organisations,
});
