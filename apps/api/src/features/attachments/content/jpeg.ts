import { type FileBytes, joined, type Piece } from './file-bytes.js';
import { ContentRefusal } from './kinds.js';
import { requireModest } from './picture-size.js';

const NOT_WHOLE = 'This JPEG picture is damaged, or is something else.';
const MOST_SEGMENTS = 10_000;
const EXIF = Buffer.from('Exif\0\0');

/** Frames that say how large the picture is: every SOF but DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * A JPEG picture without what was written beside it: where and when it was taken, comments, previews, and whatever follows its end.
 * Which way up it is stays.
 */
export async function cleanJpeg(bytes: FileBytes): Promise<Piece[]> {
  const kept: Piece[] = [{ from: 0, to: 2 }];
  let place = 2;
  let frame = false;
  let scan = false;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const [lead, marker = 0, high = 0, low = 0] = await bytes.at(place, 4);
    if (lead !== 0xff) throw new ContentRefusal(NOT_WHOLE);
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!frame || !scan) throw new ContentRefusal(NOT_WHOLE);
      return joined([...kept, { from: place, to: place + 2 }]);
    }
    const end = place + 2 + high * 256 + low;
    if (end < place + 4 || end > bytes.size) throw new ContentRefusal(NOT_WHOLE);
    if (isFrame(marker)) {
      const size = await bytes.at(place + 5, 4);
      requireModest(size.readUInt16BE(2), size.readUInt16BE(0));
      frame = true;
    }
    kept.push(...(await segment(bytes, marker, place, end)));
    place = end;
    if (marker === 0xda) {
      scan = true;
      const next = await endOfScan(bytes, end);
      kept.push({ from: end, to: next });
      place = next;
    }
  }
  throw new ContentRefusal(NOT_WHOLE);
}

async function segment(bytes: FileBytes, marker: number, from: number, to: number): Promise<Piece[]> {
  const isApp = marker >= 0xe0 && marker <= 0xef;
  if (marker === 0xfe) return [];
  if (!isApp || marker === 0xe0 || marker === 0xee) return [{ from, to }];
  const content = await bytes.at(from + 4, to - from - 4);
  if (marker === 0xe2) return content.toString('latin1', 0, 12) === 'ICC_PROFILE\0' ? [{ from, to }] : [];
  const orientation = marker === 0xe1 ? orientationIn(content) : null;
  return orientation === null ? [] : [exifOf(orientation)];
}

/** Compressed data goes on until a mark that is neither escaped, nor a restart, nor filling. */
async function endOfScan(bytes: FileBytes, from: number): Promise<number> {
  for (let place = await bytes.find(0xff, from); place >= 0; place = await bytes.find(0xff, place)) {
    const [, next] = await bytes.at(place, 2);
    if (next === undefined) break;
    if (next === 0xff) place += 1;
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) place += 2;
    else return place;
  }
  throw new ContentRefusal(NOT_WHOLE);
}

/** 2 to 8, as the camera says which way up the picture is; null where it says nothing, or that nothing is to be turned. */
function orientationIn(content: Buffer): number | null {
  if (!content.subarray(0, 6).equals(EXIF)) return null;
  const tiff = content.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = u32(4);
  const entries = Math.min(u16(directory), 200);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (u16(at) === 0x0112) return u16(at + 8) >= 2 && u16(at + 8) <= 8 ? u16(at + 8) : null;
  }
  return null;
}

/** A segment that says nothing else. */
function exifOf(orientation: number): Buffer {
  return Buffer.from([0xff, 0xe1, 0, 34, ...EXIF, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}
