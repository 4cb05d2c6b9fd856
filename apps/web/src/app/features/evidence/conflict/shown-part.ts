import { dateText } from '@nextrung/ui';

import { impactWords, levelWords } from '../../../shell/words/evidence-words';
import type { EvidenceDraft } from '../form/evidence-draft';
import type { ConflictField } from './conflict-model';

/** A part of an item as it is read. */
export function shownPart(draft: EvidenceDraft, field: ConflictField): string {
  switch (field) {
    case 'when':
      return `${dateText(draft.startedOn)} to ${draft.ongoing ? 'today, ongoing' : dateText(draft.endedOn)}`;
    case 'indicators':
      return Object.entries(draft.indicators).map(([id, claim]) => (claim ? `${id}: ${levelWords[claim]}` : id)).join('\n');
    case 'impact':
      return [impactWords[draft.impact], draft.metricName, draft.metricName && `${draft.metricBefore || '–'} → ${draft.metricAfter || '–'} ${draft.metricUnit}`, draft.metricPeriod, draft.metricSource].filter((text) => text !== '').join('\n');
    case 'decision':
      return [draft.decisionRecord, draft.decidedOn && dateText(draft.decidedOn)].filter((text) => text !== '').join('\n');
    case 'link':
      return [{ label: draft.linkLabel, url: draft.link }, ...draft.moreLinks].map(({ label, url }) => [label, url].filter((text) => text !== '').join(': ')).filter((text) => text !== '').join('\n');
    default:
      return draft[field];
  }
}
