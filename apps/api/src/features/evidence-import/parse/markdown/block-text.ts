import type { Block } from './blocks.js';
import { plain } from './inline.js';

/** Blocks as plain text: paragraphs apart, bullets with a dash, nested ones indented. */
export function blocksText(blocks: readonly Block[], indent = ''): string {
  return blocks.map((block) => blockText(block, indent)).join('\n\n');
}

/** Every address that the blocks link to, in order. */
export function linksOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap((item) => linksOf(item.blocks)) : [...block.inline.links]));
}

function blockText(block: Block, indent: string): string {
  if (block.kind !== 'list') return indented(plain(block.inline.marked).trim(), indent);
  return block.items
    .map(({ blocks }) => `${indent}- ${blocks.map((inner) => blockText(inner, `${indent}  `)).join('\n').trimStart()}`)
    .join('\n');
}

function indented(text: string, indent: string): string {
  return indent === '' ? text : text.split('\n').map((line) => `${indent}${line}`).join('\n');
}
