import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { packetFonts } from './fonts.js';

/** Layouts kept from this many renderings back; without it the cache grows with every document. */
const CACHE_AGE = 5;
/** A document of more data keeps nothing: the layouts of one large matrix are a gigabyte. */
const LARGE = 200_000;

let compiler: NodeCompiler | undefined;
const templates = new Map<string, string>();

function openCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: fileURLToPath(new URL('../assets', import.meta.url)),
    fontArgs: [{ fontBlobs: packetFonts().files }],
  });
  return compiler;
}

function templateText(name: string): string {
  const text = templates.get(name) ?? readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');
  templates.set(name, text);
  return text;
}

/**
 * A tagged PDF (PDF/UA-1) of a template of this library. Data goes in as JSON and is never code. The same data and day
 * (`YYYY-MM-DD`) give the same bytes: the document is dated by it and set in the library's own fonts.
 */
export function typesetPdf(template: string, data: unknown, day: string): Uint8Array {
  const typesetter = openCompiler();
  const json = JSON.stringify(data);
  try {
    const pdf = typesetter.pdf(
      { mainFileContent: templateText(template), inputs: { data: json } },
      { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${day}T00:00:00Z`) / 1000 },
    );
    return new Uint8Array(pdf);
  } finally {
    typesetter.evictCache(json.length > LARGE ? 0 : CACHE_AGE);
  }
}
