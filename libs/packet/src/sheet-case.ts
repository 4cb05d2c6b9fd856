import { plainTextOf, readRichText } from '@nextrung/rich-text';

import { blocksOf, type SheetBlock } from './annex.js';
import type { Packet, PacketDimension, PacketText } from './model.js';
import { plainText } from './text.js';
import { dayWords } from './words.js';

/** A text under its author's name. */
export interface SheetSigned {
  by: string;
  blocks: SheetBlock[];
}

/** What only a case has; a draft that no case holds shows nothing of it. */
export interface SheetCase {
  /** False: recommendation, business need and scope are left out where nobody wrote them. */
  held: boolean;
  recommendation: SheetSigned | null;
  businessNeed: SheetSigned | null;
  scopeChange: { dimension: string; before: string; after: string }[];
  colleagues: SheetSigned[];
  addenda: SheetSigned[];
}

const DIMENSIONS: Readonly<Record<PacketDimension, string>> = { scope: 'Scope', complexity: 'Complexity', autonomy: 'Autonomy', influence: 'Influence' };

/** Characters of a text in a row of a table: the annex has the whole. */
const LONGEST_IN_ROW = 320;

export function sheetCase({ header, recommendation, businessNeed, scopeChange, colleagues, addenda }: Packet): SheetCase {
  return {
    held: header.caseCode !== null,
    recommendation: signed(recommendation),
    businessNeed: signed(businessNeed),
    scopeChange: scopeChange.map(({ dimension, before, after }) => ({ dimension: DIMENSIONS[dimension], before: line(before), after: line(after) })),
    colleagues: colleagues.map(({ name, relation, text, on }) => ({ by: withDay(relation === '' ? name : `${name} (${relation})`, on), blocks: blocksOf(text) })),
    addenda: addenda.flatMap((addendum) => signed(addendum) ?? []),
  };
}

/** Null where nothing is written. */
export function signed(text: PacketText | null): SheetSigned | null {
  return text === null || text.text.trim() === '' ? null : { by: withDay(text.by, text.on), blocks: blocksOf(text.text) };
}

const withDay = (name: string, on: string | null): string => [plainText(name), ...(on === null ? [] : [dayWords(on)])].filter((part) => part !== '').join(', ');

/** Markdown as one line of words. */
export const line = (markdown: string): string => plainText(plainTextOf(readRichText(markdown.toWellFormed())));

/** The beginning of a text, for a row; broken after a word. */
export function inRow(markdown: string): string {
  const words = line(markdown);
  if (words.length <= LONGEST_IN_ROW) return words;
  const space = words.lastIndexOf(' ', LONGEST_IN_ROW);
  return `${words.slice(0, space > LONGEST_IN_ROW / 2 ? space : LONGEST_IN_ROW).toWellFormed().replace(/\ufffd$/, '')}…`;
}
