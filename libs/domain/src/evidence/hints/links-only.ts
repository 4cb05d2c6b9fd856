import { addressesIn, withoutAddresses, wordsIn } from './sentences.js';
import { type Hint, type HintField, type HintRule, textOf } from './written.js';

const LOOKED_AT: readonly HintField[] = ['contribution', 'happened', 'result'];
/** Words that only point at a link. */
const POINTING = /\b(?:see|here|link|links|linked|doc|docs|document|documents|slides?|deck|prd|brief|jira|ticket|tickets|epic|confluence|notion|figma|wiki|page|dashboard|board|sheet|and|also|the|more|details?|in|for|at|under|this|these|below|above|my|our)\b/giu;
/** So many other words make a text of its own. */
const ENOUGH = 3;

/** Addresses in the place of words. */
export const linksOnly: HintRule = (written): readonly Hint[] =>
  LOOKED_AT.flatMap((field) => {
    const text = textOf(written, field);
    const [first, ...others] = addressesIn(text);
    if (first === undefined || wordsIn(withoutAddresses(text).replace(POINTING, ' ')).length >= ENOUGH) return [];
    const last = others.at(-1) ?? first;
    return [{ id: 'links_only' as const, field, from: first.from, to: last.to, reason: 'A link shows that something exists, not what you did. Say in a sentence what was yours in it.' }];
  });
