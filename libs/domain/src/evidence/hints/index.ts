import { bareNumber } from './bare-number.js';
import { linksOnly } from './links-only.js';
import { longSentence } from './long-sentence.js';
import { output } from './output.js';
import { presentRung } from './present-rung.js';
import { unsupported } from './unsupported.js';
import { weWithoutI } from './we-without-i.js';
import { type Hint, type HintKind, type HintRule, type Written } from './written.js';

export { hintFields, hintKinds, type Hint, type HintField, type HintKind, type Written } from './written.js';

const RULES: Readonly<Record<HintKind, HintRule>> = {
  output, bare_number: bareNumber, we_without_i: weWithoutI, unsupported, long_sentence: longSentence, links_only: linksOnly, present_rung: presentRung,
};

/** What each kind of hint looks for. */
export const hintKindWords: Readonly<Record<HintKind, string>> = {
  output: 'What was put out, without what changed',
  bare_number: 'A number without the one before, or without its period',
  we_without_i: '“We” without “I”',
  unsupported: 'Words of praise with nothing to check',
  long_sentence: 'Sentences over 30 words',
  links_only: 'Links in place of your own words',
  present_rung: 'Work of your present rung',
};

/** Everything that a committee would stumble over in what is written; kinds that are switched off are not looked for. */
export function hintsFor(written: Written, off: ReadonlySet<HintKind> = new Set()): readonly Hint[] {
  return (Object.keys(RULES) as HintKind[]).filter((kind) => !off.has(kind)).flatMap((kind) => RULES[kind](written));
}
