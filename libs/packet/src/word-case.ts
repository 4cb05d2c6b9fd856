import { type FileChild, Paragraph, TextRun } from 'docx';

import type { SheetSigned } from './sheet-case.js';
import type { Sheet, SheetRisk } from './sheet.js';
import type { BlockWriter } from './word-annex.js';
import { bullet, claimRuns, faint, heading, nothing, plain, strong, table } from './word-parts.js';
import { QUIET, SANS } from './word-styles.js';

const SCOPE_WIDTHS = [1784, 3700, 3700];

export const byline = (by: string): Paragraph => new Paragraph({ style: 'TableText', spacing: { after: 160 }, children: faint(by) });
const lead = (words: string, indent: number): Paragraph =>
  new Paragraph({ keepNext: true, indent: { left: indent }, spacing: { before: 80, after: 40 }, children: [new TextRun({ text: words, bold: true, font: SANS, size: 17, color: QUIET })] });

/** A text under its heading, its author below; left out of a draft that no case holds where nobody wrote it. */
export function written(title: string, text: SheetSigned | null, empty: string, held: boolean, writer: BlockWriter): FileChild[] {
  if (text === null) return held ? [heading(title, 1), nothing(empty)] : [];
  return [heading(title, 1), ...writer.blocks(text.blocks), byline(text.by)];
}

/** The table of scope, complexity, autonomy and influence. */
export function scope({ of: { held, scopeChange }, labels }: Sheet): FileChild[] {
  if (scopeChange.length === 0) return held ? [heading(labels.scopeChange, 1), nothing(labels.noScopeChange)] : [];
  return [heading(labels.scopeChange, 1), table(labels.scopeColumns, SCOPE_WIDTHS, scopeChange.map(({ dimension, before, after }) => [[strong(dimension)], [plain(before)], [plain(after)]]))];
}

/** Gaps or risks, each with what is answered to it. */
export function answered(all: readonly (SheetRisk & { competency?: string })[], answer: string, writer: BlockWriter): FileChild[] {
  return all.flatMap((risk) => [
    bullet([...(risk.competency ? strong(`${risk.competency}: `) : []), ...claimRuns(risk)]),
    ...(risk.answer === null ? [] : [lead(`${answer}, ${risk.answer.by}`, 720), ...writer.blocks(risk.answer.blocks, 2)]),
  ]);
}

/** Texts one below the other, each under its author's name. */
export function signedTexts(title: string, all: readonly SheetSigned[], writer: BlockWriter): FileChild[] {
  return all.length === 0 ? [] : [heading(title, 1), ...all.flatMap(({ by, blocks }) => [lead(by, 0), ...writer.blocks(blocks)])];
}
