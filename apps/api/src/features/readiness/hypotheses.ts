import type { Hypothesis } from '@nextrung/domain/readiness';
import { type FieldError, Problem } from '../../platform/http/problem.js';
import type { HypothesisInput } from './what-if.dto.js';

/** What was sent, as the model takes it. Refuses (400) what its kind needs and does not have. */
export function hypothesesOf(sent: readonly HypothesisInput[], own: boolean): Hypothesis[] {
  const errors: FieldError[] = [];
  const read = sent.flatMap((one, at): Hypothesis[] => {
    const missing = (field: string, message: string): [] => {
      errors.push({ field: `hypotheses.${at}.${field}`, message });
      return [];
    };
    const { kind, item, indicator, days, from, to } = one;
    switch (kind) {
      case 'verify':
        if (!own) return missing('kind', 'What a rating would change is told to the person alone, never to anyone who may still give it.');
        return item === undefined ? missing('item', 'Choose an item') : [{ kind, item }];
      case 'corroborate':
      case 'link':
      case 'measure':
        return item === undefined ? missing('item', 'Choose an item') : [{ kind, item }];
      case 'new_item':
        if (indicator === undefined) return missing('indicator', 'Choose an indicator');
        return days === undefined ? missing('days', 'Enter the days') : [{ kind, indicator, days }];
      case 'leave':
        if (from === undefined) return missing('from', 'Enter the first day');
        return to === undefined ? missing('to', 'Enter the last day') : [{ kind, from, to }];
      case 'days':
        return days === undefined ? missing('days', 'Enter the days') : [{ kind, days }];
    }
  });
  if (errors.length > 0) throw Problem.invalid(...errors);
  return read;
}
