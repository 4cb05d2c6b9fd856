const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The sign between cells: named by Excel's `sep=` line, else the one that splits the first lines most evenly; null for none. */
export function delimiterOf(text: string): string | null {
  const named = /^sep=(.)\n/i.exec(text);
  if (named !== null) return named[1] ?? null;
  const sample = unquoted(text.slice(0, 60_000)).split('\n').filter((line) => line.trim() !== '').slice(0, 40);
  const [first = ''] = sample;
  const scored = DELIMITERS.map((delimiter) => {
    const counts = sample.map((line) => line.split(delimiter).length - 1);
    const [inFirst = 0] = counts;
    const even = counts.filter((count) => count === inFirst).length / Math.max(1, counts.length);
    return { delimiter, inFirst, score: inFirst === 0 ? 0 : even * 10 + Math.min(inFirst, 9) / 10 };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  if (best === undefined || best.score === 0) return null;
  return first.includes(best.delimiter) ? best.delimiter : null;
}

/** Whether lines split evenly enough to be a table. */
export function looksLikeCsv(text: string): boolean {
  const delimiter = delimiterOf(text);
  if (delimiter === null || delimiter === '|') return false;
  const lines = unquoted(text.slice(0, 60_000)).split('\n').filter((line) => line.trim() !== '').slice(0, 40);
  const counts = lines.map((line) => line.split(delimiter).length);
  const [first = 0] = counts;
  return lines.length > 1 && first > 1 && counts.filter((count) => Math.abs(count - first) <= 1).length >= counts.length * 0.7;
}

/** The text without what stands in quotation marks; line ends in them do not count. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '');
}
