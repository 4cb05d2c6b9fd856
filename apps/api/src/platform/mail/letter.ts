/** What a mail says, in plain words; whatever stands in it may have been typed by anyone. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Lists under headings. */
  readonly sections?: readonly LetterSection[];
  readonly link?: LetterLink;
  /** What follows the link. */
  readonly after?: readonly string[];
  /** At the foot. */
  readonly links?: readonly LetterLink[];
}

export interface LetterLink {
  readonly words: string;
  readonly url: string;
}

export interface LetterSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly link?: LetterLink;
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
export function writeLetter({ subject, paragraphs, sections = [], link, after = [], links = [] }: Letter): WrittenLetter {
  const parts = [...paragraphs.map(paragraph), ...sections.flatMap(section), ...(link ? [anchor(link)] : []), ...after.map(paragraph), ...links.map(anchor)];
  const html = parts.map((part) => part.html).join('\n');
  return {
    subject: onOneLine(subject).slice(0, 150).toWellFormed(),
    text: `${parts.map(({ text }) => text).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(onOneLine(subject))}</title></head>\n<body>\n${html}\n</body></html>\n`,
  };
}

type Part = Pick<WrittenLetter, 'text' | 'html'>;

function paragraph(words: string): Part {
  const text = onOneLine(words);
  return { text, html: `<p>${escaped(text)}</p>` };
}

const anchor = ({ words, url }: LetterLink): Part => ({ text: `${words}:\n${url}`, html: `<p><a href="${escaped(url)}">${escaped(words)}</a></p>\n<p>${escaped(url)}</p>` });

function section({ heading, lines, link }: LetterSection): Part[] {
  const [title, items] = [onOneLine(heading), lines.map(onOneLine)];
  const list = { text: [title, ...items.map((item) => `- ${item}`)].join('\n'), html: [`<h2>${escaped(title)}</h2>`, '<ul>', ...items.map((item) => `<li>${escaped(item)}</li>`), '</ul>'].join('\n') };
  return link ? [list, anchor(link)] : [list];
}
