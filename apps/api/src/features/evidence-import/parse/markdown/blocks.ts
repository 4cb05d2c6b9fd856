import MarkdownIt, { type Token } from 'markdown-it';
import { literal, readInline, type Inline } from './inline.js';

/** A piece of a document; `line` is its physical line, from 1. Quotes, code and tables are text. */
export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly level: number; readonly inline: Inline }
  | { readonly kind: 'text'; readonly line: number; readonly inline: Inline }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly ListItem[] };

export interface ListItem {
  readonly line: number;
  readonly blocks: readonly Block[];
}

// A paragraph with more of either is text as it stands: pairing so many signs could take very long.
const LONGEST_PARAGRAPH = 5_000;
const MOST_SIGNS = 500;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
// Paragraphs are read one by one below, within that bound.
markdown.core.ruler.enableOnly(['normalize', 'block']);
// Every link is read as one, so that a refused address is named with its line instead of passing as text.
markdown.validateLink = () => true;

/** Reads a document into blocks; HTML stays text. */
export function readBlocks(source: string): Block[] {
  const lines = source.split('\n');
  const references: Record<string, unknown> = {};
  const readLine = (content: string): Inline => {
    if (content.length > LONGEST_PARAGRAPH || countSigns(content) > MOST_SIGNS) return literal(content);
    const children: Token[] = [];
    markdown.inline.parse(content, markdown, references, children);
    return readInline(children);
  };
  return new BlockReader(markdown.parse(source, references), lines, readLine).readUntil(null);
}

class BlockReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly lines: readonly string[],
    private readonly readContent: (content: string) => Inline,
  ) {}

  /** Reads blocks up to the closing token of that type, which is taken too. */
  readUntil(close: string | null): Block[] {
    const blocks: Block[] = [];
    for (let token = this.take(); token !== undefined && token.type !== close; token = this.take()) {
      blocks.push(...this.read(token));
    }
    return blocks;
  }

  private read(token: Token): Block[] {
    const line = lineOf(token);
    switch (token.type) {
      case 'heading_open':
        return [{ kind: 'heading', line, level: Number(token.tag.slice(1)), inline: this.readLine('heading_close') }];
      case 'paragraph_open':
        return [{ kind: 'text', line, inline: this.readLine('paragraph_close') }];
      case 'bullet_list_open':
        return [{ kind: 'list', line, items: this.readItems('bullet_list_close') }];
      case 'ordered_list_open':
        return [{ kind: 'list', line, items: this.readItems('ordered_list_close') }];
      case 'blockquote_open':
        return this.readUntil('blockquote_close').map((block) => (block.kind === 'heading' ? { ...block, kind: 'text' } : block));
      case 'table_open':
        this.readUntil('table_close');
        return [{ kind: 'text', line, inline: literal(this.lines.slice(...(token.map ?? [0, 0])).join('\n')) }];
      case 'fence':
      case 'code_block':
        return [{ kind: 'text', line, inline: literal(token.content) }];
      default:
        return [];
    }
  }

  private readItems(close: string): ListItem[] {
    const items: ListItem[] = [];
    for (let token = this.take(); token !== undefined && token.type !== close; token = this.take()) {
      if (token.type === 'list_item_open') items.push({ line: lineOf(token), blocks: this.readUntil('list_item_close') });
    }
    return items;
  }

  private readLine(close: string): Inline {
    let inline = literal('');
    for (let token = this.take(); token !== undefined && token.type !== close; token = this.take()) {
      if (token.type === 'inline') inline = this.readContent(token.content);
    }
    return inline;
  }

  private take(): Token | undefined {
    return this.tokens[this.at++];
  }
}

function countSigns(content: string): number {
  return content.match(/[[\]*_`~<&!]/g)?.length ?? 0;
}

function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1;
}
