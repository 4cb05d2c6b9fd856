/** What one pasted or chosen file may hold: bytes in UTF-8, rows without the header. */
export const importLimits = { bytes: 5 * 1024 * 1024, rows: 5_000 } as const;

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
  return `There are ${rows.toLocaleString('en-GB')} rows; 5,000 can be imported at once. Split the file and import the parts one after the other.`;
}
