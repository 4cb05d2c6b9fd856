import type { PlacedIndicator } from '@nextrung/domain/ladder';
import { isOverdue } from '@nextrung/domain/plan';
import type { OpenGap } from '@nextrung/domain/readiness';
import type { ActionView, GapView } from './gaps.dto.js';
import type { ActionRow, GapMarkRow } from './gaps.repository.js';

/** What is said about a gap besides what the ratings say. */
export interface GapWords {
  readonly mark: GapMarkRow | undefined;
  readonly action: ActionRow | undefined;
}

/** An open gap in its API shape; nobody's mark: the kind that the ratings show. */
export function gapView({ competency, indicator, must, kind }: OpenGap, { mark, action }: GapWords, indicators: ReadonlyMap<string, PlacedIndicator>, today: string): GapView {
  const placed = indicators.get(indicator);
  return {
    competency,
    competencyName: placed?.competencyName ?? competency,
    indicator,
    text: placed?.text ?? indicator,
    must,
    kind: mark?.kind ?? kind,
    markedBy: mark?.markedBy ?? null,
    markedOn: mark?.markedOn ?? null,
    note: mark?.note ?? '',
    action: action ? actionView(action, indicators, today) : null,
  };
}

export function actionView({ personId: _, personName: __, saidAt: ___, owner: ____, ...row }: ActionRow, indicators: ReadonlyMap<string, PlacedIndicator>, today: string): ActionView {
  return { ...row, text: row.indicator === null ? '' : (indicators.get(row.indicator)?.text ?? row.indicator), overdue: isOverdue(row, today) };
}
