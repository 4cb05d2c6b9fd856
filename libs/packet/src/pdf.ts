import { shortParagraphs } from './annex-print.js';
import type { Packet } from './model.js';
import { printable } from './printable.js';
import { sheetOf } from './sheet.js';
import { mapTexts } from './text.js';
import { typesetPdf } from './typesetter.js';

/** A language as the typesetter takes it. */
export function languageParts(tag: string): { lang: string; region: string | null } {
  const { language, region } = new Intl.Locale(tag);
  return { lang: language, region: region ?? null };
}

/** What a packet is printed on. */
export type PacketPaper = 'a4' | 'us-letter';

/**
 * The packet as a tagged PDF (PDF/UA-1). The same packet and paper give the same bytes.
 * Throws a PacketError or RangeError when the packet breaks its own rules.
 */
export async function renderPdf(packet: Packet, paper: PacketPaper = 'a4'): Promise<Uint8Array> {
  const sheet = shortParagraphs(sheetOf(packet));
  const links = sheet.footnotes.map((note) => note.link);
  return typesetPdf('packet.typ', { sheet: mapTexts(sheet, printable), links, paper, language: languageParts(packet.language) }, packet.header.asOf);
}
