/** A part of a digest: what stands under one heading, and where in the product it leads. */
export interface DigestSection {
  readonly heading: string;
  /** Never none. */
  readonly lines: readonly string[];
  readonly link: { readonly words: string; readonly path: string };
}

const MOST_LINES = 10;

/** At most ten lines, and how many more there are. @param total where not all of them were read */
export function shortened(lines: readonly string[], total = lines.length): string[] {
  return total <= MOST_LINES ? [...lines] : [...lines.slice(0, MOST_LINES), `and ${total - MOST_LINES} more`];
}

const TITLE_LENGTH = 120;

/** A title of one's own work, in quotation marks. */
export const quoted = (title: string): string => `“${title.length <= TITLE_LENGTH ? title : `${title.slice(0, TITLE_LENGTH - 1).toWellFormed().trimEnd()}…`}”`;

export const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** The section, or none where nothing is to be said. */
export const section = (heading: string, lines: readonly string[], link: DigestSection['link']): DigestSection[] => (lines.length === 0 ? [] : [{ heading, lines, link }]);
