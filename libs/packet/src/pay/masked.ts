import { maskedText, type OtherNames } from '../masked.js';
import type { PayPage } from './model.js';

/**
 * The pay page for readers who should not know whose pay it is: the person is the case's code, and nobody who wrote it is named. What
 * a text tells, or the figures themselves, may still give the person away, and the page says so.
 */
export function maskedPay(page: PayPage, { person = [], colleagues = [] }: OtherNames = {}): PayPage {
  if (page.masked) return page;
  const { header, remarks } = page;
  const wrote = [header.preparedBy, ...(remarks ? [remarks.by] : [])];
  const change = maskedText(null, { code: header.caseCode, person: [header.person, ...person], managers: [], colleagues: [...wrote, ...colleagues] });
  const who = (name: string): string => (name === header.person ? header.caseCode : 'a colleague');
  return {
    ...page,
    masked: true,
    header: { ...header, person: header.caseCode, preparedBy: who(header.preparedBy) },
    rows: page.rows.map(({ what, now, proposed }) => ({ what: change(what), now: change(now), proposed: change(proposed) })),
    remarks: remarks && { ...remarks, text: change(remarks.text), by: who(remarks.by) },
    method: page.method.map(change),
  };
}
