import { accepted, refused } from '@nextrung/domain/kernel';
import type { Read } from '../types.js';
import { unixLines } from './clean-text.js';

/** Text of a file, and what had to be assumed to read it. */
export interface DecodedText {
  readonly text: string;
  readonly warning?: string;
}

/** Reads bytes as UTF-8, UTF-16 in either order, or Windows-1252; whatever else is refused. */
export function decodeText(bytes: Uint8Array): Read<DecodedText> {
  const encoding = encodingOf(bytes);
  if (encoding === 'binary') return notText();
  if (encoding !== 'utf-8') return text(new TextDecoder(encoding).decode(bytes));
  try {
    return text(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return text(new TextDecoder('windows-1252').decode(bytes), 'The file is not UTF-8 and was read as Windows-1252. Check letters with accents.');
  }
}

function text(decoded: string, warning?: string): Read<DecodedText> {
  const lines = unixLines(decoded.replace(/^\uFEFF/, ''));
  if (countControls(lines) > lines.length / 50) return notText();
  return accepted({ text: lines, ...(warning !== undefined && { warning }) });
}

function notText(): Read<never> {
  return refused({ code: 'binary', message: 'This is a binary file. A ladder is read from YAML, JSON, CSV, Markdown, a CASE package or an Excel file (.xlsx).' });
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4_000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd === 0) return 'utf-8';
  const pairs = sample.length / 2;
  // Latin text in UTF-16 has a zero in nearly every other byte.
  if (even === 0 && odd > pairs * 0.6) return 'utf-16le';
  if (odd === 0 && even > pairs * 0.6) return 'utf-16be';
  return 'binary';
}

function countControls(text: string): number {
  return text.slice(0, 20_000).match(/(?![\t\n])\p{Cc}/gu)?.length ?? 0;
}
