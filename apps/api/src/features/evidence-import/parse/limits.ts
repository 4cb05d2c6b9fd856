/** What one file may hold: bytes as they come, bytes that an Excel file unpacks to, rows, events of a calendar to choose from. */
export const workLogLimits = { bytes: 5 * 1024 * 1024, unpackedBytes: 40 * 1024 * 1024, rows: 2_000, columns: 1_000, calendarEvents: 50_000 } as const;

/** Why so many rows are refused, in a user's words; null when they are not too many. */
export function rowsProblem(rows: number): string | null {
  return rows > workLogLimits.rows ? 'There are more than 2,000 rows. Split the file and import the parts one after the other.' : null;
}

/** Why a file is not read at all, in a user's words; null when it is. */
export function bytesProblem(bytes: number): string | null {
  if (bytes === 0) return 'There is nothing in this file.';
  return bytes > workLogLimits.bytes ? 'This is larger than 5 MB. Split it and import the parts one after the other.' : null;
}
