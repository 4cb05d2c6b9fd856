import { cleanText } from './clean-text.js';

/** What a cell says. */
export interface CellText {
  readonly statements: readonly string[];
  /** A line such as “You can:” that only leads in to the bullets. */
  readonly leadIn?: string;
  /** A word that stands for nothing yet, such as “TBD”. */
  readonly placeholder?: string;
}

const BULLET = /^\s*(?:[-*+•‣⁃◦▪▫●○■–—·]|\d{1,2}[.)]|[a-z]\))\s+(?:\[[ xX]\]\s+)?(?=\S)/u;
const PLACEHOLDER = /^(?:tbd|tbc|tba|todo|n\/?a|none|[-–—.…?]+|\[?placeholder\]?|coming soon)\.?$/i;

/** Splits the text of a cell: every bullet is a statement, otherwise every paragraph or line of its own. */
export function statementsOf(source: string): CellText {
  const text = cleanText(source.replace(/<br\s{0,3}\/?>/gi, '\n'));
  if (text === '') return { statements: [] };
  if (PLACEHOLDER.test(text)) return { statements: [], placeholder: text };
  if (!text.includes('\n')) return { statements: [text.replace(BULLET, '')] };
  const lines = text.split('\n');
  return lines.some((line) => BULLET.test(line)) ? bulletsOf(lines) : { statements: paragraphsOf(lines) };
}

function bulletsOf(lines: readonly string[]): CellText {
  const first = lines.findIndex((line) => BULLET.test(line));
  const before = paragraphsOf(lines.slice(0, first));
  const bullets: string[] = [];
  for (const line of lines.slice(first)) {
    if (BULLET.test(line)) bullets.push(line.replace(BULLET, '').trim());
    else if (line.trim() !== '') bullets.push(`${bullets.pop() ?? ''} ${line.trim()}`);
  }
  const last = before.at(-1);
  const leads = last?.endsWith(':') === true && last.length <= 120;
  return { statements: [...(leads ? before.slice(0, -1) : before), ...bullets], ...(leads && { leadIn: last }) };
}

const SHORTEST_WRAPPED = 50;

/** Long lines that go on in the middle of a sentence are one paragraph; short ones stand for themselves. */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') {
      open = false;
      continue;
    }
    if (open && /^[\p{Ll}(]/u.test(text)) paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
    else paragraphs.push(text);
    open = text.length >= SHORTEST_WRAPPED && !/[.;:!?]$/.test(text);
  }
  return paragraphs;
}
