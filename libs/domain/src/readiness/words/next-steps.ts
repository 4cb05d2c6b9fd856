import type { NextStep } from '../next-steps.js';
import { counted, countedInWords } from './counting.js';

/** Names that the words of next steps need. */
export interface StepNames {
  /** Title of an evidence item by id. */
  readonly item: (id: string) => string;
  /** Text of an indicator by id. */
  readonly indicator: (id: string) => string;
  /** Name of a competency by id. */
  readonly competency: (id: string) => string;
  /** Days of strong work that a competency by id still lacks for `sustained`. */
  readonly missingDays: (competency: string) => number;
  /** Who rates, at the beginning of a sentence; "Your manager" where nothing else is said. */
  readonly manager?: string;
}

/** What a next step is, as something that happens, never as a demand. */
export function nextStepWords({ action, ref }: Pick<NextStep, 'action' | 'ref'>, names: StepNames): string {
  switch (action) {
    case 'verify':
      return `${names.manager ?? 'Your manager'} rates “${names.item(ref)}”`;
    case 'corroborate':
      return `One more colleague confirms “${names.item(ref)}”`;
    case 'link':
      return `A link is added to “${names.item(ref)}”`;
    case 'measure':
      return `“${names.item(ref)}” gets a number before and after`;
    case 'new_evidence':
      return `A new strong item on ${ref} (${names.indicator(ref)})`;
    case 'keep_operating':
      return `Going on with this work for ${counted(names.missingDays(ref), 'more day')} (${names.competency(ref)})`;
  }
}

/**
 * What a next step would change. `indexBefore` is the index that the step is measured against: today's for a step on
 * an item, for new work that of doing nothing until its last day.
 */
export function stepEffectWords({ indexAfter, gatesClosed, makesReady }: Pick<NextStep, 'indexAfter' | 'gatesClosed' | 'makesReady'>, indexBefore: number): string {
  const index = indexAfter === indexBefore ? `would raise what is behind the index of ${String(indexAfter)} by less than one point` : `would change the index from ${String(indexBefore)} to ${String(indexAfter)}`;
  if (makesReady) return `${index} and meet every gate`;
  return gatesClosed === 0 ? index : `${index} and meet ${countedInWords(gatesClosed, 'gate')}`;
}
