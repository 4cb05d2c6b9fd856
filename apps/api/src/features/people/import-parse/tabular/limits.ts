/**
 * What one pasted or chosen file may hold: bytes in UTF-8, rows without the header. A document without columns takes
 * longer to read and has limits of its own, in UTF-16 units and lines.
 */
export const importLimits = { bytes: 5 * 1024 * 1024, rows: 5_000, columns: 1_000, documentLength: 1_000_000, documentLines: 20_000 } as const;

/** Why the text cannot be read at all, in a user's words; null when it can. */
export function textProblem(text: string): string | null {
  // A UTF-16 unit takes at most three bytes, so that short texts need no counting.
  if (text.length * 3 > importLimits.bytes && Buffer.byteLength(text, 'utf8') > importLimits.bytes) {
    return 'This is larger than 5 MB. Split it and import the parts one after the other.';
  }
  return text.replace(/^\uFEFF/, '').trim() === '' ? 'There is nothing in this file.' : null;
}

/** Why so many rows are refused, in a user's words; null when they are not too many. */
export function rowsProblem(rows: number): string | null {
  if (rows <= importLimits.rows) return null;
  return 'There are more than 5,000 rows. Split the file and import the parts one after the other.';
}

/** Why so many columns are refused, in a user's words; null when they are not too many. */
export function columnsProblem(columns: number): string | null {
  return columns > importLimits.columns ? 'There are more than 1,000 columns.' : null;
}

/** Why a document without columns is refused for its size, in a user's words; null when it is not too large. */
export function documentProblem(source: string): string | null {
  const lines = source.split('\n', importLimits.documentLines + 1).length;
  if (lines <= importLimits.documentLines && source.length <= importLimits.documentLength) return null;
  return 'This document is longer than 20,000 lines or a million characters. Split it and import the parts one after the other.';
}
