import type { Ladder } from '@nextrung/domain/ladder';
import { bandPosition, bandWords, compaRatio, costInYear, fullYearCost, proposalWarnings, scaledBand } from '@nextrung/domain/pay';
import type { PayScaleOfDay } from '../pay-bands/pay-scale.js';
import type { PayCost, PayStanding } from './case-pay.dto.js';
import type { PaidCaseRow } from './cycle-pay.repository.js';
import { rungOf } from './rung-of.js';

interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Where an amount stands in the band of a rung; null without an amount or a rung. */
export function standing(ladder: Ladder, scale: PayScaleOfDay, money: Money | null, rung: string | null, location: string | null): PayStanding | null {
  if (money === null || rung === null) return null;
  const band = scale.band(rung, money.currency);
  const factor = scale.factor(location)?.factor ?? 1;
  const amount = Number(money.amount);
  return {
    rung: rungOf(ladder, rung), amount: money.amount, currency: money.currency,
    band: band && scaledBand(band, factor),
    position: band && bandPosition(amount, band, factor),
    compaRatio: band && compaRatio(amount, band, factor),
    words: band && bandWords(amount, band, factor),
  };
}

/** What the newest proposal of a case costs; null where it cannot be told. */
export function costOf({ present, proposal, workingShare }: PaidCaseRow): PayCost | null {
  if (present === null || proposal === null || present.currency !== proposal.currency) return null;
  const change = { from: Number(present.amount), to: Number(proposal.amount), effectiveOn: proposal.effectiveOn, workingShare };
  return { inYear: costInYear(change), fullYear: fullYearCost(change) };
}

/** What to think about before the newest proposal of a case is agreed. */
export function warningsOf({ present, proposal, targetRung, location }: PaidCaseRow, scale: PayScaleOfDay): string[] {
  if (proposal === null) return [];
  return proposalWarnings({
    amount: Number(proposal.amount), currency: proposal.currency,
    present: present && { amount: Number(present.amount), currency: present.currency },
    band: scale.band(targetRung, proposal.currency), factor: scale.factor(location)?.factor ?? 1,
  });
}
