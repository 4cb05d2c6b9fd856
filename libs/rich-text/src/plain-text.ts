import type { Block, Inline, RichText } from './model.js';

/** The words alone: for titles, previews and wherever nothing can be laid out. */
export const plainTextOf = (blocks: RichText): string => blocks.map(plainBlock).filter((text) => text !== '').join('\n');

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainInlines(block.inlines);
    case 'code':
      return block.text;
    case 'quote':
      return plainTextOf(block.blocks);
    case 'list':
      return block.entries.map((entry, index) => `${block.ordered ? `${String(block.start + index)}.` : '•'} ${plainTextOf(entry)}`).join('\n');
  }
}

export const plainInlines = (inlines: readonly Inline[]): string => inlines.map((inline) => {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'emphasis':
    case 'strong':
    case 'link':
      return plainInlines(inline.inlines);
  }
}).join('');
