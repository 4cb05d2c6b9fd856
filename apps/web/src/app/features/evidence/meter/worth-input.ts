import type { EvidenceItem, Impact, Level } from '@nextrung/api-client';
import { isWebAddress } from '@nextrung/domain/evidence';
import type { EvidenceInput } from '@nextrung/domain/readiness';

import { type EvidenceDraft, inputOf } from '../form/evidence-draft';

/** An item as it is being typed, the way that readiness would read it once it is saved and shared. */
export function worthInput(draft: EvidenceDraft, item: EvidenceItem | null, today: string): EvidenceInput {
  const counts = Object.entries(draft.indicators).filter(([id]) => !item?.indicators.some((one) => one.id === id && one.retired));
  return {
    id: item?.id ?? 'new',
    episode: draft.episode || draft.title,
    indicators: counts.map(([id]) => id),
    selfClaims: Object.fromEntries(counts.filter((entry): entry is [string, Level] => entry[1] !== '')),
    startedOn: draft.startedOn,
    endedOn: draft.endedOn,
    loggedOn: item?.loggedOn ?? today,
    hasLink: isWebAddress(draft.link.trim()),
    impact: knownImpact(draft),
    ratings: (item?.ratings ?? []).map(({ rater, role, indicator, level, on }) => ({ raterId: rater.id, role, indicator, level, on })),
    corroborations: (item?.corroborations ?? []).flatMap(({ state, colleague, on, counts }) => (state === 'confirmed' && counts === 'counts' && on !== null ? [{ raterId: colleague.id, on }] : [])),
  };
}

/** A measured impact counts once its figures are there, an attributed one once it says what would have happened otherwise. */
function knownImpact(draft: EvidenceDraft): Impact {
  if (draft.impact !== 'measured' && draft.impact !== 'attributed') return draft.impact;
  const { metric } = inputOf(draft);
  if (!metric || metric.name.trim() === '' || metric.before === null || metric.after === null) return 'shipped';
  return draft.impact === 'attributed' && draft.counterfactual.trim() !== '' ? 'attributed' : 'measured';
}
