import type { LadderView, PersonProfile } from '@nextrung/api-client';
import { type Hint, type HintField, type HintKind, hintsFor } from '@nextrung/domain/evidence';

import type { EvidenceDraft } from '../form/evidence-draft';

/** The hints about a draft, by the text that they are about. */
export function hintsOf(draft: EvidenceDraft, ladder: LadderView | null, profile: Pick<PersonProfile, 'rung'> | null, off: ReadonlySet<HintKind>): ReadonlyMap<HintField, readonly Hint[]> {
  const { title, situation, mandate, happened, contribution, result, counterfactual } = draft;
  const hasMetric = [draft.metricName, draft.metricBefore, draft.metricAfter].some((text) => text.trim() !== '');
  const hints = hintsFor(
    {
      texts: { title, situation, mandate, happened, contribution, result, counterfactual },
      metric: hasMetric ? { before: draft.metricBefore, after: draft.metricAfter, period: draft.metricPeriod } : null,
      chosen: Object.keys(draft.indicators).flatMap((id) => wordsOf(ladder, id) ?? []),
      present: (ladder?.cells ?? []).filter(({ rung }) => rung === profile?.rung).flatMap(({ indicators }) => indicators.map(({ text }) => text)),
    },
    off,
  );
  return Map.groupBy(hints, ({ field }) => field);
}

const wordsOf = (ladder: LadderView | null, indicator: string): string | undefined =>
  [...(ladder?.cells ?? []), ...(ladder?.overlays ?? []).flatMap(({ skills }) => skills)].flatMap(({ indicators }) => indicators).find(({ id }) => id === indicator)?.text;
