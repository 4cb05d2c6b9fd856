import type { EvidenceStateColumn } from '../evidence/evidence-item.entity.js';
import type { IndicatorColumn, MetricColumn } from '../evidence/evidence-revision.entity.js';

/** One wording of one item, as the database has it. */
export interface WordingRow {
  readonly itemId: string;
  readonly state: EvidenceStateColumn;
  readonly loggedOn: string;
  readonly revision: number;
  readonly writtenAt: Date;
  readonly title: string;
  readonly situation: string;
  readonly mandate: string;
  readonly happened: string;
  readonly contribution: string;
  readonly result: string;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly ongoing: boolean;
  readonly episode: string | null;
  readonly impact: 'activity' | 'shipped' | 'measured' | 'attributed';
  readonly metric: MetricColumn | null;
  readonly counterfactual: string;
  readonly decisionRecord: string;
  readonly decidedOn: string | null;
  readonly seenBy: string;
  readonly indicators: readonly IndicatorColumn[];
}

/** That others wrote something about an item: what kind, in which role, how many. */
export interface SaidRow {
  readonly itemId: string;
  readonly said: { readonly what: 'rating' | 'confirmation' | 'counter_observation'; readonly by: 'manager' | 'colleague' | 'other'; readonly count: number };
}
