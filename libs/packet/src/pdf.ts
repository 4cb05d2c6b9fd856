import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { packetFonts } from './fonts.js';
import type { Packet } from './model.js';
import { printable } from './printable.js';
import { sheetOf } from './sheet.js';
import { mapTexts } from './text.js';

interface Typesetter {
  compiler: NodeCompiler;
  template: string;
}

/** Layouts kept from this many renderings back; without it the cache grows with every packet. */
const CACHE_AGE = 5;

let typesetter: Typesetter | undefined;

function openTypesetter(): Typesetter {
  typesetter ??= {
    compiler: NodeCompiler.create({
      workspace: fileURLToPath(new URL('../assets', import.meta.url)),
      fontArgs: [{ fontBlobs: packetFonts().files }],
    }),
    template: readFileSync(new URL('../assets/packet.typ', import.meta.url), 'utf8'),
  };
  return typesetter;
}

function languageParts(tag: string): { lang: string; region: string | null } {
  const { language, region } = new Intl.Locale(tag);
  return { lang: language, region: region ?? null };
}

/**
 * The packet as a tagged PDF (PDF/UA-1). The same packet gives the same bytes: the document is
 * dated by its `asOf` day and set in the library's own fonts. Texts go in as data, never as code.
 * Throws a PacketError or RangeError when the packet breaks its own rules.
 */
export async function renderPdf(packet: Packet): Promise<Uint8Array> {
  const sheet = sheetOf(packet);
  const links = sheet.footnotes.map((note) => note.link);
  const data = {
    sheet: mapTexts(sheet, printable),
    links,
    language: languageParts(packet.language),
  };
  const { compiler, template } = openTypesetter();
  try {
    const pdf = compiler.pdf(
      { mainFileContent: template, inputs: { data: JSON.stringify(data) } },
      { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${packet.header.asOf}T00:00:00Z`) / 1000 },
    );
    return new Uint8Array(pdf);
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}
