import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import { blocksOf, type SheetBlock } from './annex.js';
import { renderMarkdown } from './markdown.js';
import { blocksMarkdown } from './markdown-annex.js';
import { typedIn, sheetOf } from './sheet.js';
import { HOSTILE_TEXTS } from './testing/hostile-packet.js';
import { sampleCase } from './testing/sample-case.js';

/** What is the same to a reader: a heading within a text is a bold line, spans of one look are one, and nothing is not there. */
function asRead(blocks: readonly SheetBlock[]): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    switch (block.kind) {
      case 'code': return [block];
      case 'quote': return nonEmpty({ kind: 'quote', blocks: asRead(block.blocks) }, asRead(block.blocks));
      case 'list': return nonEmpty({ kind: 'list', ordered: block.ordered, start: block.start, entries: block.entries.map(asRead) }, block.entries.flatMap(asRead));
      default: {
        const lines = block.lines.map((line) => line.map((span) => ({ ...span, strong: span.strong || block.kind === 'heading' })).reduce<{ text: string; look: string }[]>((all, { text, ...rest }) => {
          const look = JSON.stringify(rest);
          const last = all.at(-1);
          return last?.look === look ? [...all.slice(0, -1), { text: last.text + text, look }] : [...all, { text, look }];
        }, []));
        return nonEmpty({ kind: 'paragraph', lines }, lines.flat());
      }
    }
  });
}
const nonEmpty = (block: unknown, content: readonly unknown[]): unknown[] => (content.length === 0 ? [] : [block]);

const again = (blocks: readonly SheetBlock[]): SheetBlock[] => blocksOf(blocksMarkdown(blocks).join('\n\n'));

describe('the Markdown of a packet, read back', () => {
  it('holds what people typed as they typed it', () => {
    const typed = typedIn(sheetOf(sampleCase()));
    expect(typed.length).toBeGreaterThan(12);
    for (const block of typed) expect(asRead(again([block]))).toEqual(asRead([block]));
    for (const text of Object.values(HOSTILE_TEXTS)) expect(asRead(again(blocksOf(text)))).toEqual(asRead(blocksOf(text)));
  });

  it('holds whatever is typed', () => {
    const part = fc.oneof(fc.constantFrom('*', '**', '`', '[', '](', ')', '> ', '- ', '1. ', '\n', '\n\n', '# ', ' ', ' https://a.example ', '<', '&amp;', '\\', '!', '```\n', '_', '|', '~~'), fc.stringMatching(/^[a-z]{1,6}$/));
    fc.assert(fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const blocks = blocksOf(parts.join(''));
      expect(asRead(again(blocks))).toEqual(asRead(blocks));
    }), { numRuns: 400, seed: 9 });
  });

  it('holds the texts of the case in their order', () => {
    const reader = new MarkdownIt({ html: false });
    const text = reader.parse(renderMarkdown(sampleCase()), {}).flatMap(({ children }) => children ?? []).map(({ content, type }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)).join('\u0001').replaceAll('\u00a0', ' ');
    const { of, gates, evidence, statements, gaps, risks } = sheetOf(sampleCase());
    const expected = [
      ...of.scopeChange.flatMap(({ dimension, before, after }) => [dimension, before, after]), ...gates.map(({ competency }) => competency),
      ...statements.flatMap(({ competency, claims }) => [competency, ...claims.map((claim) => claim.text)]), ...gaps.map((gap) => gap.text), ...risks.map((risk) => risk.text),
      ...evidence.flatMap((row) => [row.title, row.confirmedBy]),
    ].map((words) => words.replaceAll('\u00a0', ' '));
    let at = 0;
    for (const words of expected) {
      const found = text.indexOf(words, at);
      expect([words, found >= at]).toEqual([words, true]);
      at = found + words.length;
    }
  });
});
