import { checkEvidenceEntry } from '@nextrung/domain/evidence';
import type { FieldError } from '../../platform/http/problem.js';
import type { EvidenceInput } from './evidence.dto.js';
import type { Wording } from './evidence.rows.js';

/** Fills the defaults in: the least item is one line. */
export function wordingOf(input: EvidenceInput, today: string): Wording {
  const endedOn = input.endedOn ?? (input.ongoing === true || input.startedOn === undefined ? today : input.startedOn);
  return {
    title: input.title.trim(),
    happened: (input.happened ?? '').trim(),
    contribution: (input.contribution ?? '').trim(),
    startedOn: input.startedOn ?? endedOn,
    endedOn,
    ongoing: input.ongoing ?? false,
    episode: (input.episode ?? '').trim(),
    link: input.link ? input.link.trim() || null : null,
    impact: input.impact ?? 'activity',
    metric: input.metric ? { name: input.metric.name.trim(), unit: input.metric.unit.trim(), before: input.metric.before ?? null, after: input.metric.after ?? null, period: input.metric.period.trim() } : null,
    counterfactual: (input.counterfactual ?? '').trim(),
    indicators: (input.indicators ?? []).map(({ id, claim }) => ({ id, claim: claim ?? null })),
  };
}

/** Everything that stands against keeping these words. `choosable` are the indicators that may be named. */
export function wordingErrors(wording: Wording, choosable: ReadonlySet<string>, today: string): FieldError[] {
  const errors: FieldError[] = checkEvidenceEntry(wording).map(({ field, message }) => ({ field, message }));
  if (wording.startedOn > today) errors.push({ field: 'startedOn', message: 'This day has not come yet.' });
  wording.indicators.forEach(({ id }, index) => {
    if (!choosable.has(id)) errors.push({ field: `indicators.${index}.id`, message: `${id} is not an indicator of your target rung.` });
  });
  return errors;
}
