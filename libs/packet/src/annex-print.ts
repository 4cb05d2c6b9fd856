import type { SheetBlock, SheetSpan } from './annex.js';
import type { SheetSigned } from './sheet-case.js';
import type { Sheet } from './sheet.js';

/** The typesetter cannot tag page-long paragraphs, so that a longer one is set as several. */
const LONGEST_PARAGRAPH = 900;

/** What somebody typed, with every paragraph short enough. */
export const shortBlocks = (blocks: readonly SheetBlock[]): SheetBlock[] => blocks.flatMap(short);

const signed = (text: SheetSigned): SheetSigned => ({ ...text, blocks: shortBlocks(text.blocks) });
const signedOrNot = (text: SheetSigned | null): SheetSigned | null => (text === null ? null : signed(text));

/** Everything that people typed with every paragraph short enough to be printed; no letter is lost. */
export const shortParagraphs = (sheet: Sheet): Sheet => ({
  ...sheet,
  of: {
    ...sheet.of, recommendation: signedOrNot(sheet.of.recommendation), businessNeed: signedOrNot(sheet.of.businessNeed), colleagues: sheet.of.colleagues.map(signed), addenda: sheet.of.addenda.map(signed),
  },
  gaps: sheet.gaps.map((gap) => ({ ...gap, answer: signedOrNot(gap.answer) })),
  risks: sheet.risks.map((risk) => ({ ...risk, answer: signedOrNot(risk.answer) })),
  annex: sheet.annex.map((item) => ({ ...item, told: item.told.map(({ heading, blocks }) => ({ heading, blocks: shortBlocks(blocks) })) })),
});

function short(block: SheetBlock): SheetBlock[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inParts(block.lines.flatMap(inLines)).map((lines) => ({ ...block, lines }));
    case 'code':
      return [{ kind: 'code', code: block.code.flatMap(inPieces) }];
    case 'quote':
      return [{ kind: 'quote', blocks: block.blocks.flatMap(short) }];
    case 'list':
      return [{ ...block, entries: block.entries.map((entry) => entry.flatMap(short)) }];
  }
}

const lengthOf = (line: readonly SheetSpan[]): number => line.reduce((sum, { text }) => sum + text.length, 0);

/** A line as several that are short enough. */
function inLines(line: readonly SheetSpan[]): SheetSpan[][] {
  const lines: SheetSpan[][] = [[]];
  for (const span of line) {
    for (const text of inPieces(span.text)) {
      if (lengthOf(lines.at(-1) ?? []) + text.length > LONGEST_PARAGRAPH) lines.push([]);
      lines.at(-1)?.push({ ...span, text });
    }
  }
  return lines;
}

/** Lines as paragraphs that are short enough. */
function inParts(lines: readonly SheetSpan[][]): SheetSpan[][][] {
  const parts: SheetSpan[][][] = [[]];
  let length = 0;
  for (const line of lines) {
    length += lengthOf(line);
    if (length > LONGEST_PARAGRAPH) {
      parts.push([]);
      length = lengthOf(line);
    }
    parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0);
}

/** A text in pieces that end after a space where there is one. */
function inPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_PARAGRAPH) {
    const space = rest.lastIndexOf(' ', LONGEST_PARAGRAPH - 1);
    // Not between the halves of one character.
    const end = space > 0 ? space + 1 : /[\ud800-\udbff]/.test(rest.charAt(LONGEST_PARAGRAPH - 1)) ? LONGEST_PARAGRAPH - 1 : LONGEST_PARAGRAPH;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
