import { ownWords, sentencesOf } from './sentences.js';
import { everything, type Hint, type HintField, type HintRule, textOf, type Written } from './written.js';

const MOVED = String.raw`(?:increas|decreas|reduc|improv|rais|rose|grow|grew|fell|dropp|cut|lift|boost|sav|shorten|lower|gain)\w*`;
const FIGURE = String.raw`[€$£]?\s?\d[\d.,]*\s?(?:%|percent(?:age points?)?|pp|points?|x\b|times\b|k\b|m\b|bn\b)?`;
/** A figure that says how much something moved: "raised sign-ups by 12 %", "cut handling time to 4 minutes". */
const CHANGE = new RegExp(String.raw`\b${MOVED}\b[^.;\n\d]{0,60}?\b(?:by|(?<!up )to)\s+(?:about |around |roughly |almost |nearly |over |more than |under |less than )?(${FIGURE})`, 'iu');
/** "fell from 9 to 4 minutes" */
const FROM_TO = new RegExp(String.raw`\b${MOVED}\b[^.;\n\d]{0,60}?\bfrom\s+\S{1,15}(?:\s?[^\s\d]{1,12}){0,2}?\s+to\s+(${FIGURE})`, 'iu');
/** "12 % more sign-ups", "30 % fewer calls" */
const MORE = /(\d[\d.,]*\s?(?:%|percent))\s+(?:more|fewer|less|higher|lower|faster|slower|shorter)\b/iu;

const BASELINE = new RegExp(
  [
    String.raw`\bfrom\s+\S*\d|\bfrom\s+(?:\S+\s){1,4}to\b|\b(?:was|were|had been|stood at|used to)\s+(?:\w+\s+){0,2}\S*\d`,
    String.raw`\b(?:before|baseline|instead of|compared|versus|vs|against|up on|control|previous(?:ly)?|yoy)\b|\b(?:year|month)[- ]on[- ](?:year|month)\b`,
    String.raw`\bthan (?:the|last|in|before|a year)\b|→|->`,
  ].join('|'),
  'iu',
);
const PERIOD = new RegExp(
  [
    String.raw`\b(?:q[1-4]|h[12]|(?:19|20)\d\d)\b`,
    String.raw`\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\w*)\b`, String.raw`\b(?:in|since|by|until|of|from|to) may\b`,
    String.raw`\b(?:a|an|one|two|three|four|five|six|\d+|per|each|every|within|over|last|first|next|this|the|by|of|in|after|for|than)\s+(?:\w+\s+)?(?:day|week|month|quarter|year|sprint|season|summer|winter|spring|autumn)s?\b`,
    String.raw`\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|overnight|yoy|so far|to date|year[- ]on[- ]year|month[- ]on[- ]month)\b`,
    String.raw`\b(?:days?|weeks?|months?|quarters?|years?)\s+(?:after|later|ago|before|on)\b`,
  ].join('|'),
  'iu',
);
const LOOKED_AT: readonly HintField[] = ['result', 'happened', 'contribution', 'title'];

/** A figure of change without what it was before, or without its period; one hint a text. */
export const bareNumber: HintRule = (written): readonly Hint[] => {
  const [measured, timed] = [isMeasured(written), (written.metric?.period ?? '').trim() !== '' || PERIOD.test(everything(written))];
  return LOOKED_AT.flatMap((field) => {
    const text = textOf(written, field);
    const found = changeIn(text);
    if (found === null) return [];
    if (!measured && !BASELINE.test(text)) return [{ id: 'bare_number' as const, field, ...found, reason: 'A committee asks: compared with what? Add the number before.' }];
    return timed ? [] : [{ id: 'bare_number' as const, field, ...found, reason: 'A committee asks: over which time? Add the period of the figure.' }];
  });
};

const isMeasured = ({ metric }: Written): boolean => metric !== null && metric.before.trim() !== '' && metric.after.trim() !== '';

/** Where the figure stands, in the first sentence that has one. */
function changeIn(text: string): { from: number; to: number } | null {
  const own = ownWords(text);
  for (const { text: sentence, from } of sentencesOf(own)) {
    const found = CHANGE.exec(sentence) ?? FROM_TO.exec(sentence) ?? MORE.exec(sentence);
    const figure = found?.[1]?.trim() ?? '';
    if (found === null || !/\d/.test(figure) || planned(sentence.slice(0, found.index))) continue;
    const at = from + found.index + found[0].lastIndexOf(figure);
    return { from: at, to: at + figure.length };
  }
  return null;
}

// A goal is no result yet.
const planned = (before: string): boolean => /\b(?:goal|target|aim|plan|want|hop|should|would|could|will|need|asked|ask|mandate|budget)\w*\b/iu.test(before);
