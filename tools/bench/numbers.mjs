/** Milliseconds; the tenth percentile is what a busy machine disturbs least. @typedef {{n: number, p10: number, p50: number, p95: number}} Times */

/** @param {readonly number[]} samples @returns {Times} */
export function times(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  /** @param {number} part */
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
  return { n: sorted.length, p10: round(at(0.1)), p50: round(at(0.5)), p95: round(at(0.95)) };
}

/** @param {number} value */
export const round = (value) => Math.round(value * 100) / 100;

/** How long a piece of work takes. @param {() => Promise<unknown>} work */
export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Columns as wide as their widest cell; all but the first to the right. @param {readonly (readonly string[])[]} rows */
export function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}
