import { describe, expect, it } from '@jest/globals';
import { plainTextOf, readRichText } from '@nextrung/rich-text';
import MarkdownIt from 'markdown-it';

import { escapeMarkdown } from './escape-markdown.js';
import { renderMarkdown } from './markdown.js';
import type { Packet } from './model.js';
import { HOSTILE_TEXTS, emptyPacket, hostilePacket } from './testing/hostile-packet.js';
import { samplePacket } from './testing/sample-packet.js';
import { plainText } from './text.js';

const reader = new MarkdownIt({ html: true });

/** Without the texts that keep what was typed in Markdown. */
const withoutTyped = (packet: Packet): Packet => ({
  ...packet, recommendation: null, businessNeed: null, colleagues: [], addenda: [], annex: [],
  gaps: packet.gaps.map((gap) => ({ ...gap, answer: null })), risks: packet.risks.map((risk) => ({ ...risk, answer: null })),
});

function visibleText(markdown: string): string {
  return reader.parseInline(markdown, {}).flatMap((token) => token.children ?? []).map((token) => token.content).join('');
}

describe('the packet as Markdown', () => {
  it('has the sections, tables and footnotes of the case', () => {
    const text = renderMarkdown(samplePacket());
    expect(text.match(/^#{1,3} .+$/gm)).toEqual([
      '# Amara Diallo', '## Summary', '## Gates', '## What the evidence shows', '### Product Strategy',
      '### Communication', '### Data & Analytics', '### Leadership', '## Gaps', '## Risks', '## Evidence',
      '## Annex: the items in the words of their author', '### 1. Onboarding in four steps', '### 2. Team pricing experiment', '## How this was made',
    ]);
    expect(text).toContain('**Close** · Index 76 of 100 · Confidence: medium ▮▮▯');
    expect(text.match(/^\[\^\d+\]: /gm)).toHaveLength(12);
    expect(text.match(/^\| \[\^\d+\] \|/gm)).toHaveLength(12);
    expect(text).toContain('<https://wiki.example.com/product/reviews/3>');
  });

  it('is the same every time', () => {
    expect(renderMarkdown(samplePacket())).toBe(renderMarkdown(samplePacket()));
  });

  it('says so where there is nothing', () => {
    expect(renderMarkdown(emptyPacket())).toContain('*No evidence is shared yet.*');
  });

  it.each(Object.entries(HOSTILE_TEXTS))('reads %s as text', (_, text) => {
    const plain = plainText(text);
    expect(visibleText(escapeMarkdown(plain)).trim()).toBe(plain.trim());
  });

  it.each(Object.entries(HOSTILE_TEXTS))('keeps its shape with %s in every field', (_, text) => {
    const html = reader.render(renderMarkdown(withoutTyped(hostilePacket(text))));
    expect(html).not.toMatch(/<(script|img|blockquote|pre)\b|href="(?!https?:|mailto:)/);
    expect(html.match(/<table>/g)).toHaveLength(3);
    expect(html.match(/<tr>/g)).toHaveLength(3 + 4 + 4 + 12);
  });

  it('lays the annex out as it was typed', () => {
    const text = renderMarkdown(samplePacket());
    expect(text).toContain('Three of four who signed up never **finished** the set-up.\\\nSupport answered the same *five* questions every day.');
    expect(text).toContain('**What we changed**\n\n1. One question a page\n2. An import from `CSV`\n\n   - with a preview\n\n> Nobody reads the manual');
    expect(text).toContain('[The review](<https://wiki.example.com/product/reviews/3>)');
  });

  it.each(Object.entries(HOSTILE_TEXTS))('loses no letter of %s in the annex, and runs nothing of it', (_, text) => {
    const sample = samplePacket();
    const written = renderMarkdown({ ...sample, annex: [{ number: 1, told: [{ heading: 'Result', text }] }] });
    const html = reader.render(written);
    expect(html).not.toMatch(/<(script|img)\b|href="(?!https?:|mailto:)/);
    const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
    expect(letters(plainTextOf(readRichText(written)))).toContain(letters(plainTextOf(readRichText(plainText(text)))));
  });
});
