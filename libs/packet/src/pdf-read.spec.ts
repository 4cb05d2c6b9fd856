import { describe, expect, it } from '@jest/globals';

import type { Packet } from './model.js';
import { renderPdf } from './pdf.js';
import { HOSTILE_TEXTS, hostilePacket } from './testing/hostile-packet.js';
import { sampleCase } from './testing/sample-case.js';
import { hasTool, poppler, readPdf } from './testing/tools.js';

/** Skipped, and counted as skipped, where the machine has no such program. */
const withTool = (name: string): typeof it | typeof it.skip => (hasTool(name) ? it : it.skip);

const oneLine = (text: string): string => text.replace(/[\u202a-\u202e]/g, '').replace(/\s+/g, ' ');

/** What assistive software walks: elements with their texts, in order. */
const structure = (pdf: Uint8Array): string => poppler('pdfinfo', ['-struct-text'], pdf);

/** The sample with one long text in the words of a person. */
const telling = (text: string): Packet => ({ ...sampleCase(), annex: [{ number: 1, told: [{ heading: 'Situation', text }] }] });

/** The sample with so many items behind its claims, each told in the annex. */
function packetOf(count: number): Packet {
  const whole = sampleCase();
  const [first] = whole.footnotes;
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  if (!first) throw new Error('The sample has a footnote.');
  return {
    ...whole,
    statements: Array.from({ length: count / 10 }, (_, at) => ({ competency: `Competency ${String(at)}`, claims: [{ text: `What ${String(at)} shows.`, notes: numbers.slice(at * 10, at * 10 + 10) }] })),
    footnotes: numbers.map((number) => ({ ...(whole.footnotes[number - 1] ?? first), number, title: `Work number ${String(number)}` })),
    annex: numbers.map((number) => ({ number, told: [{ heading: 'Situation', text: `Told of ${String(number)} in some words, **one** after the other, so that it has a line or two.` }] })),
  };
}

/** Milliseconds: typesetting takes its time on a busy machine. */
const ROOM = 60_000;

describe('the PDF of a case, read back', () => {
  withTool('pdftotext')('tells everything in the order of the document', async () => {
    const text = oneLine(readPdf(await renderPdf(sampleCase())));
    const order = [
      'Case C-2027-014', 'Close', 'Recommendation Promote Amara. She has done the work of the next rung', 'Lena Fischer, 10 Mar 2027', 'Summary', 'Business need The team pricing bet', 'See the plan.', 'How the work grew', 'Scope One funnel of one product. Pricing and onboarding of all products.', 'Influence', 'Gates',
      'What the evidence shows', 'Gaps', 'Answer, Lena Fischer, 11 Mar 2027', '2. Jonah', 'Risks', 'Answer, Amara Diallo', 'Evidence', 'I framed the bet, wrote the plan with finance', 'Otherwise: The held-out group', 'What colleagues say Samuel Ode (peer), 2 Mar 2027 Diallo asked me for', 'Added after locking', 'Annex', 'How this was made', 'SHA-256 digest',
    ];
    expect(order.map((part) => text.indexOf(part)).findIndex((at, index, all) => at < 0 || at < (all[index - 1] ?? 0))).toBe(-1);
  }, ROOM);

  withTool('pdfinfo')('has a structure of headings, lists, tables with heads, notes and links', async () => {
    const tree = structure(await renderPdf(sampleCase()));
    expect([...tree.matchAll(/^ *H1.*\n(?:.*\n)*? *"([^"]*)"/gm)].map(([, heading = '']) => heading.trim())).toEqual([
      'Recommendation', 'Summary', 'Business need', 'How the work grew', 'Gates', 'What the evidence shows', 'Gaps', 'Risks', 'Evidence', 'What colleagues say', 'Added after locking', 'Annex: the items in the words of their author', 'How this was made',
    ]);
    const count = (name: string): number => tree.match(new RegExp(`^ *${name}\\b`, 'gm'))?.length ?? 0;
    expect([count('Table'), count('TH') >= 3 + 6 + 5, count('TR') >= 5 + 5 + 13, count('Note'), count('L') > 6]).toEqual([3, true, true, 12, true]);
    expect(tree).toMatch(/Link/);
  }, ROOM);

  withTool('pdfinfo')('is set on A4 or Letter, tagged on both', async () => {
    const sizes = await Promise.all((['a4', 'us-letter'] as const).map(async (paper) => poppler('pdfinfo', [], await renderPdf(sampleCase(), paper))));
    expect(sizes.map((info) => [/Page size: +(.*)/.exec(info)?.[1], /Tagged: +yes/.test(info)])).toEqual([['595.276 x 841.89 pts (A4)', true], ['612 x 792 pts (letter)', true]]);
  }, ROOM);

  withTool('pdftotext')('holds every one of 200 items', async () => {
    const text = oneLine(readPdf(await renderPdf(packetOf(200))));
    for (let number = 1; number <= 200; number += 1) {
      expect(text).toContain(`Work number ${String(number)}, `);
      expect(text).toContain(`Told of ${String(number)} in some words`);
    }
  }, ROOM);

  withTool('pdftotext')('keeps the letters of every script, and puts right-to-left paragraphs to the right', async () => {
    const scripts = ['山田太郎の仕事を見て', '김철수 씨가', '汉语', 'สวัสดีครับ', 'नमस्ते क्षत्रिय', 'বাংলা', 'தமிழ்', 'ગુજરાતી', 'ਪੰਜਾਬੀ', 'తెలుగు', 'ಕನ್ನಡ', 'മലയാളം', 'საქართველო', 'Հայերեն', 'አማርኛ', '🚀', '👍🏽'];
    const text = readPdf(await renderPdf(telling(`${scripts.join(' · ')}\n\nשלום עולם, זה טקסט ארוך.\n\nمرحبا بالعالم هذا نص طويل`)));
    for (const written of scripts) expect(oneLine(text)).toContain(written);
    for (const word of ['שלום', 'עולם', 'ארוך', 'مرحبا', 'بالعالم', 'طويل']) expect(text).toContain(word);
    const layout = poppler('pdftotext', ['-layout'], await renderPdf(telling('שלום עולם')));
    expect(/^( *)[\u202a-\u202e]*שלום/m.exec(layout)?.[1]?.length).toBeGreaterThan(20);
  }, ROOM);

  it('leads to web addresses only, whatever is typed', async () => {
    for (const text of [HOSTILE_TEXTS['Markdown markup'] ?? '', '[a](javascript:alert) <file:///etc/passwd> [b](https://kept.example/x) mailto:a@b.example']) {
      const pdf = Buffer.from(await renderPdf({ ...hostilePacket(text), footnotes: hostilePacket(text).footnotes.map((note) => ({ ...note, link: 'javascript:alert(1)' })) })).toString('latin1');
      for (const [, url = ''] of pdf.matchAll(/\/URI\s*\(([^)]*)\)/g)) expect(url).toMatch(/^https:\/\/kept\.example\//);
      expect(pdf).not.toMatch(/\/S\s*\/(JavaScript|Launch|GoToR|SubmitForm|ImportData)|\/AA\b|\/OpenAction|\/EmbeddedFile/);
    }
    const linked = Buffer.from(await renderPdf(sampleCase())).toString('latin1');
    expect(linked.match(/\/URI\s*\(https:/g)?.length).toBeGreaterThan(4);
  }, ROOM);
});
