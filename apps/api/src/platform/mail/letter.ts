/** What a mail says, in plain words; whatever stands in it may have been typed by anyone. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly words: string; readonly url: string };
  /** What follows the link. */
  readonly after?: readonly string[];
}

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Characters that end a line, hide themselves or turn the direction of what follows. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '');

/** A text on one line: nothing of it can become a header or a line of its own. */
export const onOneLine = (text: string): string => text.toWellFormed().replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim();

/** The same words twice: as plain text, and as HTML that loads nothing from anywhere. */
export function writeLetter({ subject, paragraphs, link, after = [] }: Letter): WrittenLetter {
  const [before, behind] = [paragraphs.map(onOneLine), after.map(onOneLine)];
  const anchor = link && `<p><a href="${escaped(link.url)}">${escaped(link.words)}</a></p>\n<p>${escaped(link.url)}</p>`;
  const html = [...before.map(paragraph), ...(anchor ? [anchor] : []), ...behind.map(paragraph)].join('\n');
  return {
    subject: onOneLine(subject).slice(0, 150).toWellFormed(),
    text: `${[...before, ...(link ? [`${link.words}:\n${link.url}`] : []), ...behind].join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(onOneLine(subject))}</title></head>\n<body>\n${html}\n</body></html>\n`,
  };
}

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
