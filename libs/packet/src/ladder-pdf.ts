import type { Ladder } from '@nextrung/domain/ladder';

import { ladderSheet, type LadderPrint } from './ladder-sheet.js';
import { printable } from './printable.js';
import { mapTexts, plainText } from './text.js';
import { typesetPdf } from './typesetter.js';

/**
 * The matrix of a ladder as a tagged PDF (PDF/UA-1) to print, then each rung with its focus, responsibilities, years and
 * pay. The same ladder and day give the same bytes. Throws a RangeError when the day is none.
 */
export async function renderLadderPdf(ladder: Ladder, print: LadderPrint): Promise<Uint8Array> {
  return typesetPdf('ladder.typ', mapTexts(ladderSheet(ladder, print), (text) => printable(plainText(text))), print.day);
}
