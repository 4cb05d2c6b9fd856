import { isWebAddress } from './input-rules.js';

/** A text of an item under what it tells. */
export interface Told {
  readonly heading: string;
  /** Markdown. */
  readonly text: string;
  /** The text is an address that can be opened. */
  readonly isLink: boolean;
}

/** The texts of an item, as it holds them; `decidedOn` is a day `YYYY-MM-DD`. */
export interface ItemTexts {
  readonly situation: string;
  readonly mandate: string;
  readonly happened: string;
  readonly contribution: string;
  readonly result: string;
  readonly counterfactual: string;
  readonly decisionRecord: string;
  readonly decidedOn: string | null;
  readonly seenBy: string;
}

/** What an item tells, in the order in which it is read; nothing of what is empty. @param dayWords a day as the reader's page writes it */
export function toldIn({ situation, mandate, happened, contribution, result, counterfactual, decisionRecord, decidedOn, seenBy }: ItemTexts, dayWords: (day: string) => string): readonly Told[] {
  const told: readonly [string, string][] = [
    ['Situation', situation],
    ['Mandate', mandate],
    // Where it stands alone it may tell all of it, as it did before there was a place for each.
    [situation === '' && result === '' ? 'What happened' : 'Action', happened],
    ['Own contribution', contribution],
    ['Result', result],
    ['What would have happened otherwise', counterfactual],
    [decidedOn === null ? 'Decision record' : `Decision record of ${dayWords(decidedOn)}`, decisionRecord],
    ['Who else saw it', seenBy],
  ];
  return told.flatMap(([heading, text]) => (text === '' ? [] : [{ heading, text, isLink: heading.startsWith('Decision record') && isWebAddress(text) }]));
}
