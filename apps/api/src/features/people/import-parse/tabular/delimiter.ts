/** What separates the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];

/** The separator that the first line with a text uses most outside quotation marks; comma when it has none. */
export function detectDelimiter(source: string): Delimiter {
  const header = firstRow(source);
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = header.split(delimiter).length - 1;
    if (count > most) {
      best = delimiter;
      most = count;
    }
  }
  return best;
}

function firstRow(source: string): string {
  const start = source.search(/[^\n\s]/);
  if (start < 0) return '';
  let quoted = false;
  let unquoted = '';
  for (const character of source.slice(start, start + 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) break;
    else if (!quoted) unquoted += character;
  }
  return unquoted;
}
