import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import { renderMarkdown } from './markdown.js';
import { masked, maskedText } from './masked.js';
import type { Packet } from './model.js';
import { withoutNames } from './names.js';
import { renderPdf } from './pdf.js';
import { sampleCase } from './testing/sample-case.js';
import { hasTool, poppler, readPdf } from './testing/tools.js';
import { documentXml, unzip } from './testing/unzip.js';
import { renderWord } from './word.js';

const said = (name: string, text: string, insistent = true): string => withoutNames([{ name, instead: 'C-1', insistent }])(text);

describe('a text without names', () => {
  it.each([
    ['Amara Diallo', 'AMARA diallo’s plan, Diallo’s and amara\'s', 'C-1’s plan, C-1’s and C-1\'s'],
    ['Amara Diallo', 'amaranth and dialling are other words; Amaras Plan', 'amaranth and dialling are other words; C-1s Plan'],
    ['Zoë Łukasz-Näl', 'Zoe, LUKASZ and lukasz-nal; Nell', 'C-1, C-1 and C-1; Nell'],
    ['Jörg Müller', 'Joerg Mueller, jorg muller', 'C-1, C-1'],
    ['Tomasz Wieliczko', 'Rozmowa z Tomaszem o planie', 'Rozmowa z C-1 o planie'],
    ['Amara Diallo', 'Ask adiallo@example.org or @amara.d, see (https://wiki.example/~amaradiallo)', 'Ask C-1 or C-1, see (C-1)'],
    ['Amara Diallo', 'see*Amara* and A**mara** and Am\u200bara Dial\u00adlo, Ａｍａｒａ, AmaraDiallo', 'see*C-1* and C-1** and C-1, C-1, C-1'],
    ['An de Vries', 'an apple, An said; de and Vries', 'an apple, C-1 said; de and C-1'],
    ['山田 太郎', '山田さんと太郎', 'C-1さんとC-1'],
    ['王小明', '小明说，王小明', 'C-1说，C-1'],
    ['김철수', '철수가 김철수의', 'C-1가 C-1의'],
    ['محمد علي', 'ومحمد قال', 'وC-1 قال'],
    ['O’Brien', 'O\'Brien, OBrien, Brien', 'C-1, C-1, C-1'],
    ['', 'nothing', 'nothing'],
  ])('leaves out %s', (name, text, expected) => {
    expect(said(name, text)).toBe(expected);
  });

  it('leaves words alone that are a colleague’s name with a capital letter only', () => {
    expect(said('Tom Price', 'The price was set by Price; tom price agreed', false)).toBe('The price was set by C-1; C-1 agreed');
  });

  it('is soon there', () => {
    const begun = process.cpuUsage();
    for (const text of ['a'.repeat(20_000), 'amara '.repeat(4_000), '@'.repeat(20_000), 'a - '.repeat(5_000)]) said('Amara aaaa', text);
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  });
});

/** Everything that a reader or a program can get out of the files. */
async function everything(packet: Packet): Promise<string> {
  // Identifiers of relations are made by chance.
  const word = Array.from(unzip(await renderWord(packet)).values(), (xml) => xml.replace(/"rId[^"]*"/g, '""')).join('');
  const pdf = await renderPdf(packet);
  return [renderMarkdown(packet), renderHtml(packet), renderJson(packet), word, documentXml(word), readPdf(pdf), hasTool('pdfinfo') ? poppler('pdfinfo', [], pdf) : ''].join('\n');
}

describe('the masked packet', () => {
  it('calls everybody by what they are, and says what it is', () => {
    const packet = masked(sampleCase());
    expect(packet.header).toMatchObject({ person: 'C-2027-014', lineManager: 'the manager of C-2027-014', preparedBy: 'the manager of C-2027-014', pronouns: null, location: null, tenure: null, panel: null, team: 'Growth' });
    expect(packet.recommendation).toMatchObject({ text: expect.stringContaining('Promote C-2027-014. She'), by: 'the manager of C-2027-014' });
    expect(packet.colleagues).toMatchObject([{ name: 'a colleague', relation: 'peer', text: expect.stringContaining('C-2027-014 asked *me*') }, { relation: 'mentee' }]);
    expect(packet.evidence[0]?.confirmedBy).toEqual(['the manager of C-2027-014', 'a colleague (peer)']);
    expect(renderMarkdown(packet)).toContain('**a colleague (peer), 2\u00a0Mar\u00a02027**');
    for (const text of [renderMarkdown(packet), renderHtml(packet)]) expect(text.match(/Masked, not anonymous/g)?.length).toBeGreaterThanOrEqual(1);
    expect(masked(packet)).toEqual(packet);
  });

  it('leaves out other names that it is told of', () => {
    const whole = { ...sampleCase(), method: ['Amara Keller, as she was, signed off by Ines Marlowe; in Keller’s time.'] };
    expect(masked(whole, { person: ['Amara Keller'], colleagues: ['Ines Marlowe'] }).method).toEqual(['C-2027-014, as she was, signed off by a colleague; in C-2027-014’s time.']);
  });

  it('has the same names left out of texts beside it, but for those whom the reader sees', () => {
    const names = { code: 'C-2027-014', person: ['Amara Diallo', 'adiallo@example.org'], managers: ['Lena Fischer'], colleagues: ['Ines Marlowe'] };
    const text = 'Amara and Lena Fischer, with Ines and Samuel Ode: ask adiallo@example.org.';
    expect(maskedText(sampleCase(), names)(text)).toBe('C-2027-014 and the manager of C-2027-014, with a colleague and a colleague (peer): ask C-2027-014.');
    expect(maskedText(sampleCase(), names, ['Samuel Ode'])(text)).toContain('a colleague and Samuel Ode: ');
    expect(maskedText(null, names)(text)).toContain('C-2027-014 and the manager of C-2027-014, with a colleague and Samuel Ode: ');
  });

  it('keeps days, items, competencies and rungs as they are', () => {
    const kept = ({ gates, statements, footnotes, evidence, header: { presentRung, targetRung, organisation, asOf } }: Packet): unknown => ({ gates, statements, presentRung, targetRung, organisation, asOf, items: footnotes.map(({ itemId, startedOn, revision }) => [itemId, startedOn, revision]), rows: evidence.map(({ indicators, impact, metric, title }) => [indicators, impact, metric, title]) });
    expect(kept(masked(sampleCase()))).toEqual(kept(sampleCase()));
  });

  (hasTool('pdftotext') ? it : it.skip)('says on every page of the PDF that it is not anonymous', async () => {
    const pages = readPdf(await renderPdf(masked(sampleCase()))).split('\f').filter((page) => page.trim() !== '');
    for (const page of pages) expect(page).toContain('Masked, not anonymous');
  }, 60_000);

  it('has no part of a name in any format', async () => {
    const letters = fc.constantFrom(...'bdgjkqvwxyzéüßøñČ');
    const part = fc.array(letters, { minLength: 4, maxLength: 7 }).map((all) => all.join('')).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    const name = fc.array(part, { minLength: 1, maxLength: 3 });
    const way = fc.constantFrom<(word: string) => string>((word) => word, (word) => word.toUpperCase(), (word) => word.toLowerCase(), (word) => `${word}’s`, (word) => word.normalize('NFD').replace(/\p{M}/gu, ''), (word) => `**${word}**`, (word) => Array.from(word).join('\u200b'), (word) => `${word}@example.org`);
    await fc.assert(fc.asyncProperty(name, name, name, fc.array(way, { minLength: 2, maxLength: 4 }), async (person, manager, colleague, ways) => {
      const mentions = [person, manager].flatMap((parts) => [parts.join(' '), parts.join('-'), ...parts]).flatMap((word) => ways.map((write) => write(word))).join(', ');
      const text = `Then ${mentions} agreed with ${colleague.join(' ')}.`;
      const whole = sampleCase();
      const signed = { text, by: manager.join(' '), on: '2027-03-10' };
      const packet = masked({
        ...whole,
        header: { ...whole.header, person: person.join(' '), lineManager: manager.join(' '), preparedBy: manager.join(' ') },
        recommendation: signed, businessNeed: signed, addenda: [signed],
        scopeChange: [{ dimension: 'scope', before: text, after: text }],
        summary: [{ text, notes: [] }],
        gaps: whole.gaps.map((gap) => ({ ...gap, text, answer: signed })), risks: whole.risks.map((risk) => ({ ...risk, text, answer: signed })),
        colleagues: [{ name: colleague.join(' '), relation: 'peer', text, on: '2027-03-01' }],
        evidence: whole.evidence.map((row) => ({ ...row, title: text, episode: text, contribution: text, counterfactual: text, confirmedBy: [manager.join(' '), colleague.join(' ')] })),
        footnotes: whole.footnotes.map((note) => ({ ...note, title: text, link: `https://wiki.example/${encodeURIComponent(person.join('-'))}`, ratedBy: [{ name: `${manager.join(' ')} as line manager: SPM.S1 meets`, by: manager.join(' '), on: note.endedOn }], corroboratedBy: [{ name: colleague.join(' '), on: note.endedOn }] })),
        annex: [{ number: 1, told: [{ heading: 'Situation', text }] }], method: [text],
      });
      const plain = (written: string): string => written.normalize('NFKD').replace(/[\p{M}\p{Cf}*]/gu, '').toLowerCase();
      const all = plain(await everything(packet));
      for (const word of [...person, ...manager, colleague.join(' ')]) expect(all.includes(plain(word)) ? word : '').toBe('');
    }), { numRuns: 3, seed: 4, endOnFailure: true });
  }, 60_000);
});
