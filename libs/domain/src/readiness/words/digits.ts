import { readinessPolicy as policy } from '../policy.js';

const thresholds = [policy.grades.B, policy.demonstratedFrom, policy.grades.A, policy.contestedGate, 1];

/** "0.57", "1": two places, without zeros at the end. What falls short of a threshold never reads as if it reached it. */
export function inDigits(part: number, marks: readonly number[] = thresholds): string {
  const rounded = Math.round(part * 100) / 100;
  const reaches = marks.some((mark) => rounded >= mark && part < mark - 1e-9);
  return String(reaches ? Math.floor(part * 100) / 100 : rounded);
}

/** The same for what speaks against an indicator, where the threshold is that of being contested. */
export const againstInDigits = (part: number): string => inDigits(part, [policy.contestedFrom]);

/** "62.35": a number of points with two places at most. */
export const inPoints = (points: number): string => String(Math.round(points * 100) / 100);
