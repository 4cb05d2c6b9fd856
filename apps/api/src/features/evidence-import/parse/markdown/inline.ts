import type { Token } from 'markdown-it';

/** Marks around bold text and links inside {@link Inline.marked}; noncharacters, which are taken out of files. */
export const BOLD_OPEN = '\uFDD0';
export const BOLD_CLOSE = '\uFDD1';
const LINK_OPEN = '\uFDD2';
const LINK_CLOSE = '\uFDD3';

/** A line of Markdown as text with marks, and the addresses it links to. */
export interface Inline {
  readonly marked: string;
  readonly links: readonly string[];
}

/** Text without Markdown's signs, as it is. */
export function literal(text: string): Inline {
  return { marked: text, links: [] };
}

/** Turns the inline tokens of a paragraph or heading into text; a remark like `([link](…))` goes, its address stays. */
export function readInline(tokens: readonly Token[]): Inline {
  const links: string[] = [];
  let marked = '';
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        marked += BOLD_OPEN;
        break;
      case 'strong_close':
        marked += BOLD_CLOSE;
        break;
      case 'link_open':
        links.push(addressOf(token));
        marked += LINK_OPEN;
        break;
      case 'link_close':
        marked += LINK_CLOSE;
        break;
      case 'softbreak':
        marked += ' ';
        break;
      case 'hardbreak':
        marked += '\n';
        break;
      default:
        marked += token.content;
    }
  }
  const kept = marked.replace(/[ \t]+/g, ' ').replace(/\s*\n\s*/g, '\n').replace(/\s*[([]\s*(?:\uFDD2[^\uFDD2\uFDD3]*\uFDD3[\s,;&·|]*)+[)\]]/g, '');
  return { marked: kept, links: [...links, ...bareAddresses(kept)] };
}

/** The text without any of the characters at its end. Unlike a pattern, it takes no longer for many of them inside. */
export function stripEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text without marks. */
export function plain(marked: string): string {
  return marked.replace(/[\uFDD0-\uFDD3]/g, '');
}

function addressOf(token: Token): string {
  return String(token.attrGet('href') ?? '');
}

function bareAddresses(marked: string): string[] {
  const outsideLinks = marked.replace(/\uFDD2[^\uFDD3]*\uFDD3/g, ' ');
  return (outsideLinks.match(/\bhttps?:\/\/[^\s<>"'\uFDD0-\uFDD3]+/gi) ?? []).map((address) => stripEnd(address, '.,;:!?)]'));
}
