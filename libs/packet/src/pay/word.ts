import { Paragraph } from 'docx';

import type { PacketPaper } from '../pdf.js';
import { BlockWriter } from '../word-annex.js';
import { byline } from '../word-case.js';
import { wordFile, wordOpening } from '../word-file.js';
import { faint, heading, nothing, plain, strong, table } from '../word-parts.js';
import type { PayPage } from './model.js';
import { paySheet } from './sheet.js';

const WIDTHS = [3984, 2600, 2600];

/** The pay page as a Word document. The bytes differ from call to call: make it once and store it. */
export async function renderPayWord(page: PayPage, paper: PacketPaper = 'a4'): Promise<Uint8Array> {
  const sheet = paySheet(page);
  const { labels, rows, remarks, method } = sheet;
  return wordFile(page.language, sheet, remarks?.blocks ?? [], {}, [
    ...wordOpening(sheet),
    ...(sheet.masked === '' ? [] : [new Paragraph({ children: strong(sheet.masked) })]),
    heading(labels.pay, 1),
    rows.length === 0 ? nothing(labels.noPay) : table(sheet.columns, WIDTHS, rows.map(({ what, now, proposed }) => [[strong(what)], [plain(now)], [plain(proposed)]])),
    ...(remarks === null ? [] : [heading(labels.remarks, 1), ...new BlockWriter().blocks(remarks.blocks), byline(remarks.by)]),
    ...(method.length === 0 ? [] : [heading(labels.method, 1), ...method.map((text) => new Paragraph({ style: 'TableText', children: faint(text) }))]),
  ], paper);
}
