import { describe, expect, it } from '@jest/globals';

import { HOSTILE_TEXTS } from '../testing/hostile-packet.js';
import { hasTool, poppler, readPdf } from '../testing/tools.js';
import { documentXml, unzip } from '../testing/unzip.js';
import { maskedPay, PAY_FORMAT, type PayPage, renderPayHtml, renderPayJson, renderPayMarkdown, renderPayPdf, renderPayWord } from './index.js';

const page = (text?: string): PayPage => ({
  format: PAY_FORMAT,
  language: 'en-GB',
  masked: false,
  header: {
    organisation: 'Meridian Software', person: text ?? 'Amara Diallo', caseCode: 'C-2027-014', presentRung: { id: 'PM', title: 'Product Manager' }, targetRung: { id: 'SPM', title: text ?? 'Senior Product Manager' },
    asOf: '2027-03-14', effectiveOn: '2027-04-01', preparedBy: 'Patience Ruttledge',
  },
  rows: [{ what: text ?? 'Pay a year', now: text ?? 'EUR 84,000', proposed: text ?? 'EUR 96,000' }, { what: 'Compa-ratio', now: '1.02', proposed: '0.94' }],
  remarks: { text: text ?? 'Within the **pool**.', by: text ?? 'Patience Ruttledge', on: '2027-03-13' },
  method: [text ?? 'Bands of the ladder, version 3, with the factor of the location.'],
});

const wordText = async (pay: PayPage): Promise<string> => documentXml(unzip(await renderPayWord(pay)).get('word/document.xml') ?? '');

describe('the pay page', () => {
  it('says the same in every format', async () => {
    const texts = [renderPayMarkdown(page()), renderPayHtml(page()).replace(/<[^>]*>/g, ' '), await wordText(page()), ...(hasTool('pdftotext') ? [readPdf(await renderPayPdf(page()))] : [])];
    for (const text of texts) {
      for (const said of ['Amara Diallo', 'C-2027-014', 'Pay a year', 'EUR 84,000', 'EUR 96,000', 'Compa-ratio', 'pool', 'Patience Ruttledge', 'Bands of the ladder']) expect(text).toContain(said);
    }
    expect(JSON.parse(renderPayJson(page()))).toEqual(page());
  });

  it('is the same file each time but in Word, tagged, and says for whom it is', async () => {
    const pdf = await renderPayPdf(page());
    expect(Buffer.from(pdf).equals(Buffer.from(await renderPayPdf(page())))).toBe(true);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/StructTreeRoot');
    expect(unzip(await renderPayWord(page())).get('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(unzip(await renderPayWord(page(), 'us-letter')).get('word/document.xml')).toContain('<w:pgSz w:w="12240" w:h="15840"');
    if (hasTool('pdfinfo')) expect(poppler('pdfinfo', [], await renderPayPdf(page(), 'us-letter'))).toContain('612 x 792');
    expect(renderPayHtml(page())).toContain('For those who may see pay');
  });

  it('is masked in every format, and says that it is not anonymous', async () => {
    const whole = page();
    const pay = maskedPay({ ...whole, remarks: { text: 'Amara asked; Patience Ruttledge and diallo@example.org agreed with Lena Fischer.', by: 'Patience Ruttledge', on: '2027-03-13' }, method: ['As Lena Fischer said.'] }, { colleagues: ['Lena Fischer'] });
    expect(pay).toMatchObject({ masked: true, header: { person: 'C-2027-014', preparedBy: 'a colleague' }, remarks: { text: 'C-2027-014 asked; a colleague and C-2027-014 agreed with a colleague.', by: 'a colleague' }, method: ['As a colleague said.'] });
    expect(maskedPay(pay)).toBe(pay);
    for (const text of [renderPayMarkdown(pay), renderPayHtml(pay), await wordText(pay), ...(hasTool('pdftotext') ? [readPdf(await renderPayPdf(pay)).replace(/\s+/g, ' ')] : [])]) {
      expect(text).toContain('Masked, not anonymous: names are left out');
      expect(text).not.toMatch(/Amara|Diallo|Patience|Ruttledge|Lena|Fischer/i);
    }
  });

  it('takes any text as text', async () => {
    for (const name of ['typst markup', 'Markdown markup', 'HTML and XML', 'control characters', 'scripts without a font', 'nothing'] as const) {
      const pay = page(HOSTILE_TEXTS[name]);
      expect(renderPayHtml(pay)).not.toMatch(/<script|<img|javascript:[^)]*"/);
      expect(await wordText(pay)).not.toMatch(/[\u0000-\u0008]/);
      expect(renderPayMarkdown(pay)).not.toMatch(/(?<!\\)<script/);
      expect((await renderPayPdf(pay)).length).toBeGreaterThan(1000);
    }
  }, 60_000);
});
