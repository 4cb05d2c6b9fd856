import { amongWords, placeWords, shareWords, standingWords } from '@nextrung/domain/pay';
import { PAY_FORMAT, type PayPage, type PayRow } from '@nextrung/packet';
import type { CaseRung } from '../cases/cases.dto.js';
import type { CasePay, PayStanding } from './case-pay.dto.js';
import type { PayPageNames } from './cycle-pay.repository.js';

const NOTHING = '–';

const money = (amount: number | string, currency: string): string => `${currency} ${Number(amount).toLocaleString('en-GB', { maximumFractionDigits: 2 })}`;
const band = (standing: PayStanding | null): string => (standing?.band ? `${money(standing.band.min, standing.currency)} to ${money(standing.band.max, standing.currency)}` : NOTHING);
const paid = (standing: PayStanding | null): string => (standing ? money(standing.amount, standing.currency) : NOTHING);
const stands = (standing: PayStanding | null): string => (standing ? standingWords(standing) : NOTHING);

/** What is known of pay for a promotion, as a page to take along: the newest proposal beside what is paid now. */
export function payPage(pay: CasePay, { organisation, preparedBy, presentRung, asOf }: Pick<PayPageNames, 'organisation' | 'preparedBy'> & { readonly presentRung: CaseRung | null; readonly asOf: string }): PayPage {
  const { present, presentAtTarget, proposed, cost, among, target } = pay;
  const [proposal] = pay.proposals;
  const row = (what: string, now: string, then: string): PayRow => ({ what, now, proposed: then });
  return {
    format: PAY_FORMAT,
    language: 'en-GB',
    masked: false,
    header: {
      organisation, preparedBy, asOf,
      person: pay.person.name,
      caseCode: pay.code,
      presentRung: presentRung && { id: presentRung.rung, title: presentRung.title },
      targetRung: { id: target.rung, title: target.title },
      effectiveOn: proposal?.effectiveOn ?? pay.effectiveOn,
    },
    rows: [
      row('Pay a year, full time', paid(present ?? presentAtTarget), paid(proposed)),
      row('Band of the rung here', band(present), band(proposed)),
      row('Where it stands', stands(present), stands(proposed)),
      ...(presentAtTarget ? [row(`Present pay at ${target.title}`, stands(presentAtTarget), NOTHING)] : []),
      ...(proposed && cost ? [row('Cost in its first calendar year', NOTHING, money(cost.inYear, proposed.currency)), row('Cost in a full year', NOTHING, money(cost.fullYear, proposed.currency))] : []),
    ],
    remarks: proposal === undefined || proposal.reason === '' ? null : { text: proposal.reason, by: proposal.proposedBy.name, on: proposal.proposedOn },
    method: [placeWords(pay.location, pay.factorKnown ? pay.locationFactor : null), shareWords(pay.workingShare), ...pay.warnings, ...(among ? [amongWords(among, target.title)] : [])].filter((words) => words !== ''),
  };
}
