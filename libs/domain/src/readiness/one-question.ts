import { daysBetween, type IsoDate } from '../kernel/index.js';
import type { ReadinessState } from './assessment.js';
import type { CompetencySummary } from './summary.js';

/** An open indicator with its words. */
export interface QuestionGap {
  readonly indicator: string;
  readonly text: string;
  readonly must: boolean;
  readonly kind: 'skill' | 'not_shown';
}

/** What a question for the next 1:1 is chosen from. */
export interface QuestionFacts {
  readonly today: IsoDate;
  /** Null without a target rung. */
  readonly state: ReadinessState | null;
  readonly competencies: readonly (Pick<CompetencySummary, 'contested' | 'lapsesOn'> & { readonly name: string })[];
  readonly gaps: readonly QuestionGap[];
  /** What the manager promised and has not done by the day. */
  readonly overdue: readonly { readonly what: string }[];
}

/** One open question, and why this one. */
export interface OneQuestion {
  readonly question: string;
  readonly because: string;
}

const SOON_DAYS = 60;

/**
 * The one question that is worth asking next: a promise that was not kept comes first, then what is contested, what lapses
 * soon, a must-have, another gap. Two people who read the same are asked the same.
 */
export function oneQuestion({ today, state, competencies, gaps, overdue }: QuestionFacts): OneQuestion {
  const [promise] = overdue;
  if (promise) return { question: `I said I would do this: “${promise.what}”. What should I do about it now?`, because: 'You promised it, and the day has passed.' };
  const contested = competencies.find((one) => one.contested);
  if (contested) return { question: `How do you see what was observed in ${contested.name}?`, because: `${contested.name} is contested.` };
  const [lapse] = competencies.flatMap(({ name, lapsesOn }) => (lapsesOn !== null && daysBetween(today, lapsesOn) <= SOON_DAYS ? [{ name, lapsesOn }] : [])).sort((a, b) => (a.lapsesOn < b.lapsesOn ? -1 : 1));
  if (lapse) return { question: `What have you done lately that shows ${lapse.name}?`, because: `${lapse.name} is met and lapses soon unless something is logged.` };
  if (state === 'ready') return { question: 'What would you like to take on that you have not done before?', because: 'Every gate is met.' };
  const gap = gaps.find(({ must }) => must) ?? gaps[0];
  if (!gap) return { question: 'What should I know that I do not see from here?', because: 'Nothing stands out.' };
  const because = `${gap.indicator} is ${gap.must ? 'a must-have and ' : ''}missing.`;
  return gap.kind === 'skill' ? { question: `What would help you most with this: “${gap.text}”?`, because } : { question: `Have you done something like this that is not logged: “${gap.text}”? If not, where could you get the chance?`, because };
}
