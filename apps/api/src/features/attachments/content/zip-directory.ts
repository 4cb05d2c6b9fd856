import type { FileBytes } from './file-bytes.js';
import { ContentRefusal } from './kinds.js';

export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its packed bytes begin. */
  readonly from: number;
}

const DAMAGED = 'This document is damaged, or is something else.';
const MOST_ENTRIES = 5_000;
const MOST_DIRECTORY = 2_000_000;
/** What may follow an entry: its sizes once more. */
const DESCRIPTOR = 24;

/** The length of the end of a ZIP, when the file ends with one that says nothing more. */
const END = 22;

/** Whether a file ends as a ZIP does, wherever it begins. */
export async function endsAsZip(bytes: FileBytes): Promise<boolean> {
  const tail = await bytes.whole(Math.max(0, bytes.size - 65_535 - END), 65_535 + END);
  for (let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1')) {
    if (at + END <= tail.length && at + END + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

/** Every entry of a ZIP that is nothing but that: no gap, no overlap, nothing before or behind. */
export async function zipEntries(bytes: FileBytes): Promise<ZipEntry[]> {
  const end = await bytes.whole(bytes.size - END, END);
  if (end.length < END || end.readUInt32LE(0) !== 0x06054b50) throw new ContentRefusal(DAMAGED);
  const [count, length, begin] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  const oneDisk = end.readUInt16LE(4) === 0 && end.readUInt16LE(6) === 0 && end.readUInt16LE(8) === count && end.readUInt16LE(20) === 0;
  if (!oneDisk || count === 0 || count > MOST_ENTRIES || length > MOST_DIRECTORY || begin + length !== bytes.size - END) throw new ContentRefusal(DAMAGED);
  const heads = readDirectory(await bytes.whole(begin, length), count);
  const entries: ZipEntry[] = [];
  let expected = 0;
  for (const head of heads.toSorted((a, b) => a.at - b.at)) {
    const local = await bytes.at(head.at, 30);
    const gap = head.at - expected;
    if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50 || gap < 0 || gap > (expected === 0 ? 0 : DESCRIPTOR)) throw new ContentRefusal(DAMAGED);
    const name = await bytes.at(head.at + 30, local.readUInt16LE(26));
    const from = head.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    if (!name.equals(head.raw) || local.readUInt16LE(8) !== head.method) throw new ContentRefusal(DAMAGED);
    entries.push({ name: head.raw.toString('utf8'), deflated: head.method === 8, packed: head.packed, unpacked: head.unpacked, from });
    expected = from + head.packed;
  }
  if (begin < expected || begin - expected > DESCRIPTOR) throw new ContentRefusal(DAMAGED);
  return entries;
}

interface Head {
  readonly raw: Buffer;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

function readDirectory(directory: Buffer, count: number): Head[] {
  const heads: Head[] = [];
  let place = 0;
  for (let index = 0; index < count; index += 1) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== 0x02014b50) throw new ContentRefusal(DAMAGED);
    const [flags, method] = [directory.readUInt16LE(place + 8), directory.readUInt16LE(place + 10)];
    if ((flags & 0x2041) !== 0) throw new ContentRefusal('This document is locked with a password, so it cannot be looked at.');
    if (method !== 0 && method !== 8) throw new ContentRefusal(DAMAGED);
    const nameEnd = place + 46 + directory.readUInt16LE(place + 28);
    const next = nameEnd + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
    if (next > directory.length) throw new ContentRefusal(DAMAGED);
    heads.push({ raw: directory.subarray(place + 46, nameEnd), method, packed: directory.readUInt32LE(place + 20), unpacked: directory.readUInt32LE(place + 24), at: directory.readUInt32LE(place + 42) });
    place = next;
  }
  if (place !== directory.length) throw new ContentRefusal(DAMAGED);
  return heads;
}
