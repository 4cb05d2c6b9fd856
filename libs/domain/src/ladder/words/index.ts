/** By itself, so that a page which compares two texts does not load the rules of drafts. */
export { textAfter, textBefore, textDiff, type TextPart } from '../diff/text-diff.js';
