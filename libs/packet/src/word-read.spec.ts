import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { masked } from './masked.js';
import type { Packet } from './model.js';
import { HOSTILE_TEXTS, hostilePacket } from './testing/hostile-packet.js';
import { sampleCase } from './testing/sample-case.js';
import { documentXml, unzip } from './testing/unzip.js';
import { renderWord } from './word.js';

const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

/** What the document tells, in order; notes stand in a part of their own. */
const ORDER = [
  'Amara Diallo', 'Case for promotion to Senior Product Manager', 'C-2027-014', 'Recommendation', 'Promote Amara. She has done the work of the next rung for three quarters', 'Lena Fischer, 10 Mar 2027', 'Business need', 'two squads depend on its roadmap', 'See the plan.', 'How the work grew', 'One funnel of one product.', 'Influence', 'Gates', 'Gaps', 'Answer, Lena Fischer, 11 Mar 2027', 'Two associates asked to stay', 'Jonah',
  'Risks', 'Answer, Amara Diallo, 11 Mar 2027', 'Evidence', 'I framed the bet, wrote the plan with finance', 'Otherwise: The held-out group', 'What colleagues say', 'Samuel Ode (peer), 2 Mar 2027', 'Diallo asked me for', 'Added after locking', 'Annex', 'How this was made',
];

/** The first that is missing or stands too early. */
function outOfOrder(text: string, parts: readonly string[]): string | undefined {
  let at = 0;
  return parts.find((part) => {
    const found = text.indexOf(part, at);
    if (found >= 0) at = found + part.length;
    return found < 0;
  });
}

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The texts of Word files as LibreOffice reads them, all at one start of it. */
function openedByOffice(files: readonly Uint8Array[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-word-'));
  try {
    const paths = files.map((bytes, at) => {
      const path = join(folder, `${String(at)}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...paths], { stdio: 'ignore', timeout: 60_000 });
    return paths.map((path) => oneLine(readFileSync(path.replace(/docx$/, 'txt'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const partsOf = async (packet: Packet): Promise<Map<string, string>> => unzip(await renderWord(packet));

describe('the Word file of a case, read back', () => {
  it('tells everything in the order of the document', async () => {
    const text = oneLine(documentXml((await partsOf(sampleCase())).get('word/document.xml') ?? ''));
    expect(outOfOrder(text, ORDER)).toBeUndefined();
  });

  (hasOffice() ? it : it.skip)('is opened by LibreOffice, with the same text', async () => {
    const [a4 = '', letter = '', veiled = '', hostile = ''] = openedByOffice([await renderWord(sampleCase()), await renderWord(sampleCase(), 'us-letter'), await renderWord(masked(sampleCase())), await renderWord(hostilePacket(HOSTILE_TEXTS['HTML and XML'] ?? ''))]);
    expect(outOfOrder(a4, ORDER)).toBeUndefined();
    expect(letter).toBe(a4);
    expect(veiled).toContain('Masked, not anonymous: ');
    expect(veiled).not.toMatch(/Amara|Diallo/);
    expect(hostile).toContain('<script>alert(1)</script> ]]> &amp;');
  }, 120_000);

  it('has the size of its paper, and the same width of text on both', async () => {
    const sizes = await Promise.all((['a4', 'us-letter'] as const).map(async (paper) => {
      const xml = unzip(await renderWord(sampleCase(), paper)).get('word/document.xml') ?? '';
      const of = (name: string): number => Number(new RegExp(`w:${name}="(\\d+)"`).exec(/<w:pgSz.*?<w:pgMar[^>]*>/s.exec(xml)?.[0] ?? '')?.[1]);
      return [of('w'), of('h'), of('w') - of('left') - of('right')];
    }));
    expect(sizes).toEqual([[11906, 16838, 9184], [12240, 15840, 9184]]);
  });

  it('leads to web addresses only, and has no field but those to its notes', async () => {
    for (const text of ['[a](javascript:alert(1)) <file:///etc/passwd> [b](https://kept.example/x)', '{ HYPERLINK "file:///etc/passwd" } DDEAUTO c:\\\\x', '=cmd|\' /C calc\'!A0']) {
      const hostile = hostilePacket(text);
      const parts = await partsOf({ ...hostile, footnotes: hostile.footnotes.map((note, at) => ({ ...note, link: at % 2 === 0 ? 'file:///etc/passwd' : 'https://kept.example/y' })) });
      for (const [name, xml] of parts) {
        for (const [, target = ''] of xml.matchAll(/<Relationship\b[^>]*Target="([^"]*)"[^>]*TargetMode="External"/g)) expect(target).toMatch(/^https:\/\/kept\.example\/[xy]$/);
        for (const [, field = ''] of xml.matchAll(/w:instr="([^"]*)"/g)) expect(field).toMatch(/^NOTEREF note_\d+ \\f \\h$/);
        for (const [, code = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(code).toMatch(/^(PAGE|NUMPAGES)$/);
        expect(name).not.toMatch(/vba|\.bin$|embeddings|activeX/);
      }
      expect(documentXml(parts.get('word/document.xml') ?? '')).toContain(text.replace('[b](https://kept.example/x)', '').slice(0, 20));
    }
  });

  it('marks right-to-left paragraphs as such', async () => {
    const xml = (await partsOf({ ...sampleCase(), annex: [{ number: 1, told: [{ heading: 'Situation', text: 'שלום עולם\n\nHello' }] }] })).get('word/document.xml') ?? '';
    expect(xml.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*שלום/);
  });

  it('says in the masked variant that it is not anonymous, on every page', async () => {
    const parts = await partsOf(masked(sampleCase()));
    const footer = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => documentXml(xml)).join('');
    expect(footer).toContain('Masked, not anonymous');
    expect(documentXml(parts.get('word/document.xml') ?? '')).toContain('Masked, not anonymous: ');
  });
});
