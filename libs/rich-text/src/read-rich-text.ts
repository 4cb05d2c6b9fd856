import type { Block, Inline, RichText } from './model.js';
import { DEEPEST_TOKENS, opens, parser } from './parser.js';

/** How deep quotes and lists, and emphasis within a line, are kept; what is deeper stands at this depth. */
const DEEPEST = 8;

type Token = ReturnType<typeof parser.parse>[number];

/** Reads Markdown. The same text gives the same model everywhere, and no letter of it is lost. */
export function readRichText(markdown: string): RichText {
  const tokens = parser.parse(markdown, {});
  if (tokens.some(({ level }) => level >= DEEPEST_TOKENS - 1)) return asTyped(markdown);
  return new Blocks().read(tokens);
}

/** Paragraphs with nothing in them but their words. */
function asTyped(markdown: string): RichText {
  return markdown.split(/\n{2,}/).filter((part) => part.trim() !== '').map((part) => ({
    kind: 'paragraph',
    inlines: part.split('\n').flatMap((text, index): Inline[] => [...(index > 0 ? [{ kind: 'break' } as const] : []), { kind: 'text', text }]),
  }));
}

/** Follows tokens that open and close; what is open stands on a stack. */
class Blocks {
  private readonly stack: { readonly blocks: Block[]; readonly close: () => void }[] = [];
  private readonly top: Block[] = [];
  private lists: { readonly ordered: boolean; readonly start: number; readonly entries: (readonly Block[])[] }[] = [];
  /** Openings that were too deep to be kept. */
  private skipped = 0;

  read(tokens: readonly Token[]): RichText {
    tokens.forEach((token, index) => this.token(token, tokens[index - 1]));
    return this.top;
  }

  private token(token: Token, before: Token | undefined): void {
    switch (token.type) {
      case 'inline':
        return this.add({ kind: before?.type === 'heading_open' ? 'heading' : 'paragraph', inlines: inlinesOf(token.children ?? []) });
      case 'fence':
        return this.add({ kind: 'code', text: token.content.replace(/\n$/, '') });
      case 'blockquote_open': {
        const blocks: Block[] = [];
        return this.open(blocks, () => this.add({ kind: 'quote', blocks }));
      }
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const list = { ordered: token.type === 'ordered_list_open', start: Number(token.attrGet('start') ?? 1), entries: [] };
        if (this.hasRoom(2)) this.lists.push(list);
        return this.open([], () => {
          this.lists.pop();
          this.add({ kind: 'list', ...list });
        }, 2);
      }
      case 'list_item_open': {
        const blocks: Block[] = [];
        const list = this.lists.at(-1);
        return this.open(blocks, () => list?.entries.push(blocks));
      }
      default:
        if (token.type.endsWith('_close') && !['paragraph_close', 'heading_close'].includes(token.type)) this.close();
    }
  }

  private add(block: Block): void {
    (this.stack.at(-1)?.blocks ?? this.top).push(block);
  }

  /** @param needs a list needs room for its entries too, whose words would be lost otherwise */
  private open(blocks: Block[], close: () => void, needs = 1): void {
    if (this.hasRoom(needs)) this.stack.push({ blocks, close });
    else this.skipped += 1;
  }

  private hasRoom(needs: number): boolean {
    return this.skipped === 0 && this.stack.length + needs <= DEEPEST * 2;
  }

  private close(): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    this.stack.pop()?.close();
  }
}

/** The pieces of a line. */
function inlinesOf(tokens: readonly Token[]): readonly Inline[] {
  const top: Inline[] = [];
  const stack: { readonly inlines: Inline[]; readonly close: () => Inline }[] = [];
  let skipped = 0;
  const add = (inline: Inline): void => void (stack.at(-1)?.inlines ?? top).push(inline);
  for (const token of tokens) {
    if (token.nesting === 1) {
      const url = String(token.attrGet('href') ?? '');
      if (stack.length >= DEEPEST || (token.type === 'link_open' && !opens(url))) {
        skipped += 1;
        continue;
      }
      const inlines: Inline[] = [];
      const kind = token.type === 'link_open' ? 'link' : token.type === 'strong_open' ? 'strong' : 'emphasis';
      stack.push({ inlines, close: () => (kind === 'link' ? { kind, url, inlines } : { kind, inlines }) });
    } else if (token.nesting === -1) {
      if (skipped > 0) skipped -= 1;
      else {
        const closed = stack.pop()?.close();
        if (closed) add(closed);
      }
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') add({ kind: 'break' });
    else if (token.type === 'code_inline') add({ kind: 'code', text: token.content });
    else if (token.content !== '') add({ kind: 'text', text: token.content });
  }
  return top;
}
