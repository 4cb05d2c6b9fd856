import { signed, type SheetSigned } from '../sheet-case.js';
import { fact, type SheetFact } from '../sheet-facts.js';
import { mapTexts, plainText } from '../text.js';
import { dayParts, dayWords } from '../words.js';
import type { PayPage, PayRow } from './model.js';

/** A pay page put into words, once for all renderers. */
export interface PaySheet {
  title: string;
  organisation: string;
  person: string;
  purpose: string;
  preparedBy: string;
  asOf: { year: number; month: number; day: number };
  footer: string;
  /** What a reader of the masked variant should know; empty otherwise. */
  masked: string;
  facts: SheetFact[];
  columns: string[];
  rows: PayRow[];
  remarks: SheetSigned | null;
  method: string[];
  labels: typeof LABELS;
}

const LABELS = { pay: 'Pay', remarks: 'Remarks', method: 'How this was made', noPay: 'Nothing is known about pay yet.' };

const MASKED = 'Masked, not anonymous: names are left out; whoever knows the pay or the work may still know the person.';

/** Throws a RangeError where a day is none. */
export function paySheet(given: PayPage): PaySheet {
  const { header, rows, method } = mapTexts({ header: given.header, rows: given.rows, method: given.method }, plainText);
  const purpose = `Pay for the case for promotion to ${header.targetRung.title}`;
  const present = header.presentRung;
  return {
    title: `${header.person}: pay for the case for promotion to ${header.targetRung.title}`,
    organisation: header.organisation,
    person: header.person,
    purpose,
    preparedBy: header.preparedBy,
    asOf: dayParts(header.asOf),
    masked: given.masked ? MASKED : '',
    footer: `${given.masked ? 'Masked, not anonymous · ' : ''}For those who may see pay · ${header.caseCode}, as of ${dayWords(header.asOf)}`,
    facts: [
      ...fact('Case', header.caseCode),
      ...fact('Organisation', header.organisation),
      ...fact('Present rung', present ? `${present.title} (${present.id})` : 'None yet'),
      ...fact('As of', dayWords(header.asOf)),
      ...fact('Target rung', `${header.targetRung.title} (${header.targetRung.id})`),
      ...fact('From', header.effectiveOn === null ? null : dayWords(header.effectiveOn)),
      ...fact('Prepared by', header.preparedBy),
    ],
    columns: ['What', 'Now', 'Proposed'],
    rows,
    remarks: signed(given.remarks),
    method,
    labels: LABELS,
  };
}
