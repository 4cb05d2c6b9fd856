import { describe, expect, it } from '@jest/globals';

import { HOSTILE_TEXTS, emptyPacket, hostilePacket } from './testing/hostile-packet.js';
import { samplePacket } from './testing/sample-packet.js';
import { unzip } from './testing/unzip.js';
import { renderWord } from './word.js';

async function part(packet: ReturnType<typeof samplePacket>, name: string): Promise<string> {
  return unzip(await renderWord(packet)).get(name) ?? '';
}

describe('the packet as Word', () => {
  it('holds the texts of the case, its headings and repeated table heads', async () => {
    const body = await part(samplePacket(), 'word/document.xml');
    expect(body).toContain('Amara Diallo');
    expect(body).toContain('Case for promotion to Senior Product Manager');
    expect(body).toContain('Index 76 of 100');
    expect(body).toContain('Team pricing experiment');
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(8);
    expect(body.match(/w:val="Heading2"/g)).toHaveLength(6);
    expect(body.match(/<w:tblHeader/g)).toHaveLength(2);
  });

  it('sets every item once as a footnote of its own and refers to it afterwards', async () => {
    const body = await part(samplePacket(), 'word/document.xml');
    const notes = await part(samplePacket(), 'word/footnotes.xml');
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((match) => Number(match[1]))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    expect(body).toContain('NOTEREF note_2 \\f \\h');
    expect(notes).toContain('Onboarding in four steps');
    expect(notes).toContain('Item 0199a3c4-7d1e-7b02-9f10-000000000013, revision 4.');
  });

  it('lays the annex out as it was typed', async () => {
    const body = await part(samplePacket(), 'word/document.xml');
    expect(body).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*finished/);
    expect(body.match(/<w:numPr>/g)).toHaveLength(15);
    expect(await part(samplePacket(), 'word/numbering.xml')).toContain('w:val="%1."');
    expect(await part(samplePacket(), 'word/_rels/document.xml.rels')).toContain('https://wiki.example.com/product/reviews/3');
  });

  it('names its language and title', async () => {
    expect(await part(samplePacket(), 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(await part(samplePacket(), 'docProps/core.xml')).toContain(
      'Amara Diallo: case for promotion to Senior Product Manager',
    );
  });

  it('says so where there is nothing', async () => {
    expect(await part(emptyPacket(), 'word/document.xml')).toContain('No evidence is shared yet.');
  });

  it.each(Object.entries(HOSTILE_TEXTS))('is well-formed XML with %s in every field', async (_, text) => {
    for (const [name, xml] of unzip(await renderWord(hostilePacket(text)))) {
      const forbidden = /[^\t\n\r\P{Cc}]|[\ufffe\uffff]|\p{Surrogate}/u.test(xml);
      const markup = /<script|&(?!amp;|lt;|gt;|quot;|apos;|#x?[0-9a-f]+;)/i.test(xml);
      expect({ name, forbidden, markup }).toEqual({ name, forbidden: false, markup: false });
    }
  });
});
