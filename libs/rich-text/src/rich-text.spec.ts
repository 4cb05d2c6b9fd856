import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marked, plainTextOf, readRichText, type Block, type Inline } from './index.js';

const every = (blocks: readonly Block[]): Inline[] => blocks.flatMap((block): Inline[] => {
  switch (block.kind) {
    case 'code': return [];
    case 'quote': return every(block.blocks);
    case 'list': return block.entries.flatMap(every);
    default: return block.inlines.flatMap(deep);
  }
});
const deep = (inline: Inline): Inline[] => [inline, ...('inlines' in inline ? inline.inlines.flatMap(deep) : [])];
const links = (text: string): string[] => every(readRichText(text)).flatMap((inline) => (inline.kind === 'link' ? [inline.url] : []));

describe('reading rich text', () => {
  it('has a place for what people write', () => {
    expect(readRichText('# Why\nOne *two* **three** `four`\nfive\n\n- a\n- b\n  1. c\n\n> said\n\n```\ncode\n```\n[the report](https://r.example/1)')).toEqual([
      { kind: 'heading', inlines: [{ kind: 'text', text: 'Why' }] },
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'One ' }, { kind: 'emphasis', inlines: [{ kind: 'text', text: 'two' }] }, { kind: 'text', text: ' ' }, { kind: 'strong', inlines: [{ kind: 'text', text: 'three' }] }, { kind: 'text', text: ' ' }, { kind: 'code', text: 'four' }, { kind: 'break' }, { kind: 'text', text: 'five' }] },
      { kind: 'list', ordered: false, start: 1, entries: [[{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'a' }] }], [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'b' }] }, { kind: 'list', ordered: true, start: 1, entries: [[{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'c' }] }]] }]] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'said' }] }] },
      { kind: 'code', text: 'code' },
      { kind: 'paragraph', inlines: [{ kind: 'link', url: 'https://r.example/1', inlines: [{ kind: 'text', text: 'the report' }] }] },
    ]);
  });

  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt; &#x6a;', 'a | b\n--|--\nc | d', 'Title\n===', '[a]: https://x.example', '***', '    indented', '~~gone~~', '2026: *not closed'])('leaves as typed: %s', (text) => {
    expect(plainTextOf(readRichText(text)).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(links(text)).toEqual(text.includes('https://x.example') ? ['https://x.example'] : []);
  });

  it.each(['[a](javascript:alert(1))', '[a](JaVaScRiPt:alert(1))', '[a](data:text/html,x)', '<javascript:alert(1)>', '[a](vbscript:x)', '[a](file:///etc/passwd)', '[a](//evil.example)', '[a](/relative)', '[a](mailto:a@b.example)', '![i](data:image/svg+xml,x)', '[a](&#106;avascript:alert(1))', 'ftp://a.example', 'www.a.example', '[a](http:\\\\evil)'])('opens nothing of %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('opens addresses, typed bare or behind words; an image is a link at most', () => {
    expect(links('See https://a.example/x?y=1 and <http://b.example>, ![chart](https://c.example/c.png)')).toEqual(['https://a.example/x?y=1', 'http://b.example', 'https://c.example/c.png']);
  });

  it.each([['quotes', '>'.repeat(9_999) + 'kept'], ['lists', '- '.repeat(9_999) + 'kept'], ['emphasis', '*a **b '.repeat(2_800) + 'kept'], ['stars', '*'.repeat(19_000) + 'kept'], ['brackets', '['.repeat(19_000) + 'kept'], ['links', '[a]('.repeat(4_800) + 'kept'], ['ticks', '`a``'.repeat(4_900) + 'kept'], ['lines', 'x\n'.repeat(9_990) + 'kept'], ['quotes around lists', `${'> '.repeat(15)}- ${'- '.repeat(6)}kept`], ['quotes on lines', Array.from({ length: 180 }, (_, depth) => `${'> '.repeat(depth % 40)}x`).join('\n') + 'kept']])('is done soon with 20 kB of %s, and loses nothing', (_, text) => {
    const begun = performance.now();
    const read = readRichText(text);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(plainTextOf(read)).toContain('kept');
    expect(JSON.stringify(read).length).toBeGreaterThan(3);
  });

  it('opens nothing but http and https, and keeps every word, whatever is typed', () => {
    const part = fc.oneof(fc.constantFrom('*', '**', '`', '[', '](', ')', '>', '- ', '1. ', '\n', '\n\n', '#', ' ', 'javascript:', 'https://', '<', '&', '\\', '!'), fc.stringMatching(/^[a-z]{1,6}$/));
    fc.assert(fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const read = readRichText(text);
      for (const url of links(text)) expect(url).toMatch(/^https?:\/\//i);
      const all = JSON.stringify(read);
      // Behind the ticks of a block of code stands the name of a language.
      for (const word of text.replace(/```.*/g, '').match(/[a-z]{3,}/g) ?? []) expect(all).toContain(word);
    }), { numRuns: 500 });
  });
});

describe('marking what is selected', () => {
  const shown = (given: string, marking: Parameters<typeof marked>[1]): string => {
    const from = given.indexOf('|');
    const to = given.lastIndexOf('|') - 1;
    const { text, from: begin, to: end } = marked({ text: given.replaceAll('|', ''), from, to }, marking);
    return `${text.slice(0, begin)}|${text.slice(begin, end)}|${text.slice(end)}`;
  };

  it.each([
    ['a |b| c', 'strong', 'a **|b|** c'], ['a **|b|** c', 'strong', 'a |b| c'], ['a **|b|** c', 'emphasis', 'a ***|b|*** c'], ['||', 'emphasis', '*||*'], ['|b|', 'code', '`|b|`'],
    ['see |this|', 'link', 'see [this](|https://|)'], ['|https://a.example|', 'link', '[||](https://a.example)'],
    ['a\n|b\nc|\nd', 'list', 'a\n- |b\n- c|\nd'], ['- |b\n- c|', 'list', '|b\nc|'], ['x|y|', 'quote', '> x|y|'], ['|Why|', 'heading', '## |Why|'],
  ] as const)('%s as %s', (given, marking, expected) => {
    expect(shown(given, marking)).toBe(expected);
  });
});
