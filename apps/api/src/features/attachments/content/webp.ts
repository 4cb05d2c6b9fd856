import { type FileBytes, joined, type Piece } from './file-bytes.js';
import { ContentRefusal } from './kinds.js';
import { requireModest } from './picture-size.js';

const NOT_WHOLE = 'This WebP picture is damaged, or is something else.';
const MOST_CHUNKS = 100_000;
const DRAWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of VP8X that announce Exif and XMP. */
const ANNOUNCED = 0x0c;

const lengthOf = (piece: Piece): number => (Buffer.isBuffer(piece) ? piece.length : piece.to - piece.from);

/** A WebP picture without what was written beside it, and without whatever follows its end. */
export async function cleanWebp(bytes: FileBytes): Promise<Piece[]> {
  const end = 8 + (await bytes.at(4, 4)).readUInt32LE(0);
  if (end > bytes.size) throw new ContentRefusal(NOT_WHOLE);
  const kept: Piece[] = [];
  let drawn = false;
  let place = 12;
  for (let count = 0; place < end && count < MOST_CHUNKS; count += 1) {
    const head = await bytes.at(place, 18);
    if (head.length < 8) throw new ContentRefusal(NOT_WHOLE);
    const type = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    const next = place + 8 + length + (length % 2);
    if (next > end) throw new ContentRefusal(NOT_WHOLE);
    if (type === 'VP8X' && length === 10) {
      requireModest(head.readUIntLE(12, 3) + 1, head.readUIntLE(15, 3) + 1);
      const flags = Buffer.from(head);
      flags.writeUInt8(flags.readUInt8(8) & ~ANNOUNCED, 8);
      kept.push(flags);
    } else if (DRAWN.has(type) && type !== 'VP8X') {
      drawn ||= type !== 'ICCP' && type !== 'ALPH' && type !== 'ANIM';
      kept.push({ from: place, to: next });
    }
    place = next;
  }
  if (!drawn || place !== end) throw new ContentRefusal(NOT_WHOLE);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + kept.reduce((sum, piece) => sum + lengthOf(piece), 0), 4);
  return joined([head, ...kept]);
}
