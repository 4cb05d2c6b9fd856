import { BANDS_SINCE_DAYS_AGO, demoBands, demoPay, demoPools, demoProposals, PAY_RECORDED_BY } from './content/pay.js';
import { daysAround, demoId as id, type Rows, rows } from './demo-rows.js';
import { caseIdOf } from './promotion-rows.js';

const CURRENCY = 'GBP';

/** Bands, what some people are paid, and the pay of promotions. */
export function payRows(today: string): Rows[] {
  const { day, at } = daysAround(today);
  const by = id(PAY_RECORDED_BY);
  return [
    rows('pay_bands', ['id', 'rung', 'currency', 'min', 'mid', 'soft_top', 'max', 'effective_from', 'recorded_by', 'recorded_at'], demoBands,
      ({ rung, min, mid, softTop, max }) => [id(`band/${rung}`), rung, CURRENCY, min, mid, softTop, max, day(BANDS_SINCE_DAYS_AGO), by, at(BANDS_SINCE_DAYS_AGO)]),
    rows('person_pay', ['id', 'person_id', 'amount', 'currency', 'effective_from', 'recorded_by', 'recorded_at'], demoPay.flatMap(({ person, amounts }) => amounts.map(([amount, daysAgo]) => ({ person, amount, daysAgo }))),
      ({ person, amount, daysAgo }) => [id(`${person}/pay/${String(daysAgo)}`), id(person), amount, CURRENCY, day(daysAgo), by, at(daysAgo)]),
    rows('pay_proposals', ['id', 'case_id', 'amount', 'currency', 'effective_on', 'reason', 'proposed_by', 'proposed_on', 'proposed_at'], demoProposals,
      ({ code, amount, effectiveDaysAgo, reason, proposedDaysAgo }) => [id(`${code}/pay`), caseIdOf({ code }), amount, CURRENCY, day(effectiveDaysAgo), reason, by, day(proposedDaysAgo), at(proposedDaysAgo)]),
    rows('pay_pools', ['id', 'cycle_id', 'currency', 'amount', 'set_by', 'set_on', 'set_at'], demoPools,
      ({ cycle, amount, setDaysAgo }) => [id(`${cycle}/pool`), id(cycle), CURRENCY, amount, by, day(setDaysAgo), at(setDaysAgo)]),
  ];
}
