import { addDays } from '@nextrung/domain/kernel';
import { type Ladder, namedSkills, placedIndicators } from '@nextrung/domain/ladder';
import { Problem } from '../../platform/http/problem.js';
import type { ChangeAction, ProposeAction } from './plans.dto.js';

const LATEST_DAYS = 366;

/** Refuses a day that has passed or is too far away. @param kept the day as it was, which may stay */
export function requireDay(dueOn: string, today: string, kept: string | null): void {
  if (dueOn !== kept && (dueOn < today || dueOn > addDays(today, LATEST_DAYS))) throw Problem.invalid({ field: 'dueOn', message: 'Choose a day from today on, within a year.' });
}

export function requireWeekly({ weekly }: Pick<ChangeAction, 'weekly'>): void {
  if (weekly && weekly.to < weekly.from) throw Problem.invalid({ field: 'weekly.to', message: 'The higher number comes second.' });
}

export function requireIndicator(ladder: Ladder, indicator: string): void {
  if (!placedIndicators(ladder).has(indicator)) throw Problem.invalid({ field: 'indicator', message: 'The ladder has no such indicator.' });
}

/** What comes from a checklist or a list of skills names an entry of it; nothing else names any. */
export function requireSource(ladder: Ladder, { source, sourceRef = null }: Pick<ProposeAction, 'source' | 'sourceRef'>): void {
  if (source !== 'checklist' && source !== 'skill') {
    if (sourceRef !== null) throw Problem.invalid({ field: 'sourceRef', message: 'Only what comes from a checklist or a list of skills names an entry.' });
    return;
  }
  const entries = [...ladder.rungs.flatMap(({ id }) => namedSkills(ladder, id))];
  if (!entries.some(({ id }) => id === sourceRef)) throw Problem.invalid({ field: 'sourceRef', message: 'The ladder has no such entry.' });
}
