import { readinessPolicy as policy } from '../policy.js';
import type { GatePart, GateTrace, RequiredIndicator } from '../trace.js';
import { counted, countedInWords, listed } from './counting.js';
import { inDigits } from './digits.js';
import type { Explanation } from './explanation.js';

/** Names that the words of a gate need. */
export interface GateNames {
  /** Text of an indicator by id. */
  readonly indicator: (id: string) => string;
}

/** How a gate comes to stand where it does. */
export function gateWords(trace: GateTrace, names: GateNames): Explanation {
  if (trace.byWaiver) return { words: ['The gate is met: none of its indicators applies to this person.'], formula: [] };
  const { parts, indicators, limit, met, gate } = trace;
  const limited = limit === null ? [] : [`While it is contested, the gate stays at ${inDigits(limit)} at the most.`];
  const standing = met ? 'The gate is met.' : `The gate is not met: it stands at ${inDigits(gate)} of 1.`;
  return {
    words: [standing, ...parts.map(partWords), ...openWords(indicators, names), ...limited],
    formula: [progressLine(trace), ...gateLine(trace)],
  };
}

function partWords({ part, reached, asked }: GatePart): string {
  switch (part) {
    case 'progress':
      return `${String(reached)} of ${counted(asked, 'required indicator')} ${reached === 1 ? 'is' : 'are'} shown.`;
    case 'coverage':
      return `${counted(reached, 'day')} of strong work, where ${counted(asked, 'day')} ${asked === 1 ? 'is' : 'are'} asked.`;
    case 'episodes':
      return `${String(reached)} ${reached === 1 ? 'episode' : 'episodes'} of strong work, where ${String(asked)} are asked.`;
    case 'attestation':
      if (reached === 0) return 'No one has rated or confirmed strong work yet.';
      return reached < asked ? 'One person stands behind the strong work; a second one is asked.' : 'At least two people stand behind the strong work.';
  }
}

function openWords(indicators: readonly RequiredIndicator[], names: GateNames): string[] {
  const open = indicators.filter(({ demonstrated }) => !demonstrated);
  return open.length === 0 ? [] : [`Open: ${listed(open.map(({ id, must }) => `${id} (${names.indicator(id)}${must ? ', must-have' : ''})`))}.`];
}

function progressLine({ parts, indicators }: GateTrace): string {
  const filled = parts.find(({ part }) => part === 'progress')?.filled ?? 0;
  const each = indicators.map((one) => `${inDigits(one.filled)} (${one.id})`).join(' + ');
  return `progress ${inDigits(filled)} = (${each}) ÷ ${String(indicators.length)}, each what stands for it ÷ ${inDigits(policy.demonstratedFrom)}, at most 1`;
}

function gateLine({ required, parts, limit, gate }: GateTrace): string[] {
  const limited = limit === null ? '' : `, at most ${inDigits(limit)} while contested`;
  if (required === 'demonstrated') return limit === null ? [] : [`gate ${inDigits(gate)} = progress${limited}`];
  const sum = parts.map(({ part, weight, filled }) => `${inDigits(weight)} × ${inDigits(filled)} ${PART[part]}`).join(' + ');
  return [`gate ${inDigits(gate)} = ${sum}${limited}`];
}

const PART: Readonly<Record<GatePart['part'], string>> = { progress: 'progress', coverage: 'days', episodes: 'episodes', attestation: 'people' };

/** How the breadth comes about. */
export function breadthWords({ episodes, needed, gate }: { readonly episodes: number; readonly needed: number; readonly gate: number }): Explanation {
  const standing = gate < 1 ? `${countedInWords(needed - episodes, 'more episode')} of strong work needed` : 'the breadth is met';
  return {
    words: [`${counted(episodes, 'episode')} of strong work over all competencies, where ${String(needed)} ${needed === 1 ? 'is' : 'are'} asked: ${standing}.`],
    formula: [`breadth ${inDigits(gate)} = ${String(episodes)} ÷ ${String(needed)}${episodes > needed ? ', at most 1' : ''}`],
  };
}
