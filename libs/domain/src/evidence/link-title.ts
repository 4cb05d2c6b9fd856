import { isWebAddress } from './input-rules.js';
import { evidenceLimits } from './limits.js';

/** What was pasted: an address, and a title from the words that came with it or from the address itself. */
export interface PastedLink {
  readonly link: string;
  readonly title: string;
}

const MARKDOWN = /^\[([^\]\n]{1,300})\]\((\S+)\)$/u;
const WORDS_THEN_ADDRESS = /^([^\n]{1,300}?)[\s:–—|-]*[\s(<]+(https?:\/\/[^\s<>]+?)[)>]?$/iu;
const GENERIC = new Set(
  'a d e u s w en de edit view preview browse pages page wiki display spaces space docs doc document documents spreadsheets presentation file files folder folders index home main master blob tree raw src item items t c p issues issue pull merge_requests discussions projects project board boards x r'.split(' '),
);
const NUMBERED: Readonly<Record<string, string>> = { pull: 'pull request', issues: 'issue', merge_requests: 'merge request', discussions: 'discussion' };
const KEY = /^[A-Z][A-Z0-9]{1,9}-\d{1,7}$/;
const ENDING = /\.(?:html?|pdf|docx?|xlsx?|pptx?|md|txt|csv|aspx|php|png|jpe?g)$/i;

/** What was pasted, where it is an address alone, words before an address, or a link in Markdown; null where it is a text. */
export function pastedLink(pasted: string): PastedLink | null {
  const text = pasted.trim();
  if (text.length > evidenceLimits.link) return null;
  if (isWebAddress(text)) return { link: text, title: linkTitle(text) };
  const [, words, link] = MARKDOWN.exec(text) ?? WORDS_THEN_ADDRESS.exec(text) ?? [];
  if (words === undefined || link === undefined || !isWebAddress(link) || /https?:/i.test(words)) return null;
  return { link, title: words.trim().slice(0, evidenceLimits.title) };
}

/** A title from the words of an address: nothing is fetched, so nobody learns that it was pasted. */
export function linkTitle(address: string): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/i.exec(address) ?? [];
  const parts = path.split('/').filter((part) => part !== '').map(decoded);
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const title = numbered(parts, at) ?? titleOf(parts[at] ?? '');
    if (title !== null) return title.slice(0, evidenceLimits.title);
  }
  return `A page at ${host.toLowerCase()}`.slice(0, evidenceLimits.title);
}

/** `…/atlas/pull/12` is "atlas, pull request 12". */
function numbered(parts: readonly string[], at: number): string | null {
  const kind = NUMBERED[parts[at - 1] ?? ''];
  if (kind === undefined || !/^\d+$/.test(parts[at] ?? '')) return null;
  const owner = parts.slice(0, at - 1).findLast((part) => part !== '-');
  return [...(owner === undefined ? [] : [owner]), `${kind} ${parts[at] ?? ''}`].join(', ');
}

function titleOf(part: string): string | null {
  if (KEY.test(part)) return part;
  const words = part.replace(ENDING, '').split(/[-_+.\s]+/u).filter((word) => word !== '' && !isSerial(word)).join(' ');
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 || GENERIC.has(words.toLowerCase())) return null;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Letters and digits thrown together, as identifiers are. */
const isSerial = (word: string): boolean => word.length >= 8 && /^[a-z0-9]+$/i.test(word) && /\d/.test(word);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}
