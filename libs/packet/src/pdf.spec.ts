import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { withOwnFamilyName } from './font-file.js';
import { packetFonts } from './fonts.js';
import { PacketError } from './numbering.js';
import { renderPdf } from './pdf.js';
import { HOSTILE_TEXTS, emptyPacket, hostilePacket } from './testing/hostile-packet.js';
import { samplePacket } from './testing/sample-packet.js';
import { hasTool, poppler } from './testing/tools.js';

/** Skipped, and counted as skipped, where the machine has no such program. */
const withTool = (name: string): typeof it | typeof it.skip => (hasTool(name) ? it : it.skip);
const run = poppler;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the packet as PDF', () => {
  it('is tagged, titled and names its language', async () => {
    const pdf = latin1(await renderPdf(samplePacket()));
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('pdfuaid:part');
  });

  it('has the same bytes twice in one process', async () => {
    expect(sha256(await renderPdf(samplePacket()))).toBe(sha256(await renderPdf(samplePacket())));
  });

  it('has the same bytes in another process, on another day, without the fonts of the machine', async () => {
    const script = fileURLToPath(new URL('./testing/render-elsewhere.mjs', import.meta.url));
    const env = { ...process.env, NODE_OPTIONS: '', FONTCONFIG_FILE: '/dev/null', TZ: 'Pacific/Kiritimati', LANG: 'C' };
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
    expect(stdout.trim()).toBe(sha256(await renderPdf(samplePacket())));
  });

  it('depends on the packet', async () => {
    const other = { ...samplePacket(), language: 'en-US' };
    expect(sha256(await renderPdf(other))).not.toBe(sha256(await renderPdf(samplePacket())));
  });

  it('refuses more than twelve rows of evidence', async () => {
    const sample = samplePacket();
    const rows = [...sample.evidence, ...sample.evidence.slice(0, 1)];
    await expect(renderPdf({ ...sample, evidence: rows })).rejects.toThrow(PacketError);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('survives %s in every field', async (_, text) => {
    expect(latin1(await renderPdf(hostilePacket(text))).startsWith('%PDF-1.7')).toBe(true);
  }, 60_000);

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const sample = samplePacket();
        const pdf = await renderPdf({ ...sample, header: { ...sample.header, person: text } });
        expect(pdf.length).toBeGreaterThan(1000);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});

describe('the text of the PDF', () => {
  withTool('pdftotext')('holds every footnoted item, the index beside its state, and page numbers', async () => {
    const packet = samplePacket();
    const text = run('pdftotext', ['-layout'], await renderPdf(packet)).replace(/\s+/g, ' ');
    expect(text).toContain('Close Index 76 of 100 Confidence: medium');
    expect(text).toContain('Page 1 of 4');
    for (const note of packet.footnotes) {
      expect(text).toContain(note.title);
      expect(text).toContain(`Item ${note.itemId}, revision ${String(note.revision)}.`);
    }
    expect(text).toContain('1 Onboarding in four steps, 27 Mar – 30 Apr 2026. Rated by Lena Fischer (30 Apr 2026).');
  });

  withTool('pdftotext')('holds the annex as it was typed', async () => {
    const text = run('pdftotext', ['-layout'], await renderPdf(samplePacket())).replace(/\s+/g, ' ');
    expect(text).toContain('1. Onboarding in four steps 27 Mar – 30 Apr 2026 Situation Three of four who signed up never finished the set-up. Support answered');
    expect(text).toContain('What we changed 1. One question a page 2. An import from CSV – with a preview Nobody reads the manual, said our first customer. step,before,after import,31,44 The review');
  });

  withTool('pdftotext')('loses nothing of a text of many pages', async () => {
    const words = Array.from({ length: 6_000 }, (_, index) => `word${String(index)}`);
    const text = run('pdftotext', [], await renderPdf({ ...samplePacket(), annex: [{ number: 1, told: [{ heading: 'Action', text: words.join(' ') }] }] }));
    expect(text.match(/word\d+/g)).toEqual(words);
  });

  withTool('pdftotext')('shows typst markup as it was written', async () => {
    const pdf = await renderPdf(hostilePacket('#panic("x") *b* $x$ @ref'));
    expect(run('pdftotext', [], pdf)).toContain('#panic("x") *b* $x$ @ref');
  });

  withTool('pdftotext')('shows where a character has no glyph', async () => {
    const pdf = await renderPdf(hostilePacket('Launch 𓀀 by ᏣᎳ'));
    expect(run('pdftotext', [], pdf)).toContain('Launch \ufffd by \ufffd\ufffd');
  });

  withTool('pdftotext')('says so where there is nothing', async () => {
    expect(run('pdftotext', [], await renderPdf(emptyPacket()))).toContain('No evidence is shared yet.');
  });

  withTool('pdfinfo')('is a tagged document of two pages, the evidence table and the annex, dated by its day', async () => {
    const info = run('pdfinfo', ['-isodates'], await renderPdf(samplePacket()));
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Pages: +4/);
    expect(info).toContain('2027-03-14T00:00:00Z');
    expect(info).toMatch(/Title: +Amara Diallo: case for promotion to Senior Product Manager/);
  });
});

describe('the fonts', () => {
  it('have family names of their own, so that installed fonts cannot take their place', () => {
    const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
    for (const file of packetFonts().files) {
      expect(withOwnFamilyName(file).equals(file)).toBe(true);
      expect(['Noto_Sans', 'Noto_Emoji', 'Source_Serif_4', 'IBM_Plex_Sans_Arabic'].some((name) => file.includes(utf16(name)))).toBe(true);
    }
  });

  it('cover the common scripts, and emoji', () => {
    const covered = (text: string): boolean =>
      packetFonts().coverage.some((family) => [...text].every((one) => family.has(one.codePointAt(0) ?? 0)));
    for (const text of ['Łódź ñ ş ễ', 'Ωμέγα', 'Журнал', 'שלום', 'مرحبا', 'नमस्ते', 'বাংলা', 'தமிழ்', 'ગુજરાતી', 'ਪੰਜਾਬੀ', 'తెలుగు', 'ಕನ್ನಡ', 'മലയാളം', 'ქართული', 'Հայերեն', 'አማርኛ', 'สวัสดี', '山田漢字汉语', 'ひらがなカタカナ', '김철수', '🚀👨🏽']) expect(covered(text) ? '' : text).toBe('');
    expect(covered('𓀀')).toBe(false);
  });
});
