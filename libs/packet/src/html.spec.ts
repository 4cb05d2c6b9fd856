import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { renderHtml } from './html.js';
import { emptyPacket, HOSTILE_TEXTS, hostilePacket } from './testing/hostile-packet.js';
import { sampleCase } from './testing/sample-case.js';

/** Every tag of a page with its attributes. */
const tagsOf = (html: string): { name: string; attributes: string[] }[] => [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*>/g)]
  .map(([, name = '', attributes = '']) => ({ name, attributes: [...attributes.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, attribute = '', value = '']) => `${attribute}=${value}`) }));

describe('the packet as HTML', () => {
  it('has the sections of the case, one below the other', () => {
    const html = renderHtml(sampleCase());
    expect([...html.matchAll(/<h[12]>([^<]*)</g)].map(([, heading]) => heading)).toEqual([
      'Amara Diallo', 'Recommendation', 'Summary', 'Business need', 'How the work grew', 'Gates', 'What the evidence shows', 'Gaps', 'Risks', 'Evidence', 'What colleagues say', 'Added after locking', 'Notes', 'Annex: the items in the words of their author', 'How this was made',
    ]);
    expect(html).toContain('<strong>the work of the next rung</strong>');
    expect(html).toContain('<a href="https://wiki.example.com/pricing/plan" rel="noreferrer">the plan</a>');
    expect(html.match(/<li id="note-\d+">/g)).toHaveLength(12);
    expect(html).toBe(renderHtml(sampleCase()));
  });

  it('runs nothing, loads nothing, and names its one style sheet by digest', () => {
    const html = renderHtml(sampleCase());
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'"`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+=|\sstyle=|@import|url\(/i);
  });

  it('says so where there is nothing', () => {
    expect(renderHtml(emptyPacket())).toContain('No evidence is shared yet.');
    expect(renderHtml({ ...emptyPacket(), header: { ...emptyPacket().header, caseCode: 'C-1' } })).toContain('No recommendation is written yet.');
  });

  it('has no attribute of an address', () => {
    const html = renderHtml({ ...hostilePacket('[a](https://x.example/"onmouseover="alert(1))'), language: 'en" onload="x' });
    expect(html).toContain('href="https://x.example/&quot;onmouseover=&quot;alert(1)"');
    expect(html).toContain('<html lang="en&quot; onload=&quot;x">');
  });

  it.each(Object.entries(HOSTILE_TEXTS))('has no tag, attribute or address of %s', (_, text) => {
    const html = renderHtml(hostilePacket(text));
    const known = new Set(tagsOf(renderHtml(sampleCase())).map(({ name }) => name));
    for (const { name, attributes } of tagsOf(html)) {
      expect(known.has(name) ? '' : name).toBe('');
      for (const attribute of attributes) expect(attribute).toMatch(/^(href=(https?:|#note-\d)|(id=note-\d+|lang|charset|http-equiv|content|name|class|scope|role|tabindex|aria-label|dir|start|rel)\b)/);
    }
    // Nothing is left between the tags that could begin another one.
    expect(html.replace(/<!doctype html>|<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+="[^"]*")*\s*>/g, '').replace(/<style>[^]*<\/style>/, '')).not.toContain('<');
    expect(html).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
  });
});
