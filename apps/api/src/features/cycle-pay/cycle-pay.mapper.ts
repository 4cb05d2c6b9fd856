import type { Ladder } from '@nextrung/domain/ladder';
import { byText } from '@nextrung/domain/kernel';
import type { PayScaleOfDay } from '../pay-bands/pay-scale.js';
import type { CyclePayLine, CyclePayTotal, NotFundedLine } from './cycle-pay.dto.js';
import type { PaidCaseRow } from './cycle-pay.repository.js';
import { costOf, standing, warningsOf } from './pay-standing.js';
import { rungOf } from './rung-of.js';

/** A promotion with its proposal and cost. */
export function payLine(ladder: Ladder, scale: PayScaleOfDay, row: PaidCaseRow): CyclePayLine {
  const { id, code, person, targetRung, present, proposal, location } = row;
  return {
    caseId: id, code, person, target: rungOf(ladder, targetRung),
    present: present?.amount ?? null, presentCurrency: present?.currency ?? null,
    proposed: proposal?.amount ?? null, currency: proposal?.currency ?? null,
    compaRatio: standing(ladder, scale, proposal, targetRung, location)?.compaRatio ?? null,
    cost: costOf(row), warnings: warningsOf(row, scale),
  };
}

/** Those not funded, the one that has waited longest first. */
export function waitingLines(ladder: Ladder, scale: PayScaleOfDay, rows: readonly PaidCaseRow[]): NotFundedLine[] {
  return rows
    .flatMap((row): NotFundedLine[] => (row.funded || row.since === null ? [] : [{ ...payLine(ladder, scale, row), since: row.since }]))
    .sort((a, b) => byText(a.since, b.since) || byText(a.caseId, b.caseId));
}

const sum = (amounts: readonly number[]): number => Math.round(amounts.reduce((total, amount) => total + amount, 0) * 100) / 100 + 0;

/** Sums by currency: of every currency that has a pool or a cost. */
export function totalsOf(promoted: readonly CyclePayLine[], waiting: readonly CyclePayLine[], pools: readonly { currency: string; amount: string }[]): CyclePayTotal[] {
  const costs = (lines: readonly CyclePayLine[], currency: string): { inYear: number; fullYear: number }[] => lines.flatMap((line) => (line.currency === currency && line.cost ? [line.cost] : []));
  const currencies = new Set([...pools.map(({ currency }) => currency), ...[...promoted, ...waiting].flatMap(({ currency, cost }) => (currency !== null && cost ? [currency] : []))]);
  return [...currencies].sort(byText).map((currency) => {
    const counted = costs(promoted, currency);
    const inYear = sum(counted.map((cost) => cost.inYear));
    const pool = pools.find((one) => one.currency === currency)?.amount ?? null;
    return {
      currency, pool, inYear, fullYear: sum(counted.map((cost) => cost.fullYear)), left: pool === null ? null : sum([Number(pool), -inYear]),
      waiting: sum(costs(waiting, currency).map((cost) => cost.inYear)), counted: counted.length,
    };
  });
}
