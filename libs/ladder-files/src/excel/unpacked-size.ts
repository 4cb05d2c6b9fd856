import { Inflate } from 'fflate';
import { ladderFileLimits } from '../limits.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Why an archive must not be unpacked, or null. It is unpacked piece by piece and counted, since its own sizes may lie. */
export function archiveProblem(bytes: Uint8Array, most: number = ladderFileLimits.unpackedBytes): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return 'The Excel file is damaged: its table of contents is missing.';
  const entries = view.getUint16(end + 10, true);
  if (entries > 2_000) return `The Excel file holds ${String(entries)} parts, too many to open.`;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return 'The Excel file is damaged: its table of contents is broken.';
    total += unpackedBytes(bytes, view, at, most - total);
    if (total > most) return `The Excel file unpacks to more than ${String(most / 1024 / 1024)} MB and is not opened.`;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function unpackedBytes(bytes: Uint8Array, view: DataView, entry: number, most: number): number {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const declared = view.getUint32(entry + 24, true);
  const header = view.getUint32(entry + 42, true);
  if (header + 30 > bytes.length || declared > most) return declared;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (method !== 8) return packed;
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
  });
  // Deflate makes at most some thousand bytes of one, so that a piece can do no harm.
  const PIECE = 8_192;
  const end = Math.min(start + packed, bytes.length);
  try {
    for (let at = start; at < end && size <= most; at += PIECE) inflate.push(bytes.slice(at, Math.min(at + PIECE, end)), at + PIECE >= end);
  } catch {
    // What cannot be unpacked is refused by the reader with its own reason.
  }
  return Math.max(size, 0);
}
