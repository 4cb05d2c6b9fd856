import { type FileBytes, joined, type Piece } from './file-bytes.js';
import { ContentRefusal } from './kinds.js';
import { requireModest } from './picture-size.js';

const NOT_WHOLE = 'This PNG picture is damaged, or is something else.';
const MOST_CHUNKS = 100_000;

/** What a picture is drawn from. Words, times and places beside it are left out. */
const DRAWN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT']);

/** A PNG picture without what was written beside it, and without whatever follows its end. */
export async function cleanPng(bytes: FileBytes): Promise<Piece[]> {
  const kept: Piece[] = [{ from: 0, to: 8 }];
  let place = 8;
  let data = false;
  for (let count = 0; count < MOST_CHUNKS; count += 1) {
    const head = await bytes.at(place, 16);
    if (head.length < 12) break;
    const type = head.toString('latin1', 4, 8);
    const end = place + 12 + head.readUInt32BE(0);
    if (end > bytes.size || !/^[A-Za-z]{4}$/.test(type) || (count === 0) !== (type === 'IHDR')) break;
    if (type === 'IHDR') {
      if (head.readUInt32BE(0) !== 13) break;
      requireModest(head.readUInt32BE(8), head.readUInt32BE(12));
    }
    data ||= type === 'IDAT';
    if (DRAWN.has(type)) kept.push({ from: place, to: end });
    if (type === 'IEND') {
      if (!data) break;
      return joined(kept);
    }
    place = end;
  }
  throw new ContentRefusal(NOT_WHOLE);
}
