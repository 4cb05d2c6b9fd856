import type { CaseState, ConflictKind } from '@nextrung/domain/promotion';
import type { DemoLevel, DemoRung } from '../types.js';

export type DemoCompetency = 'strategy' | 'communication' | 'data' | 'leadership';

/** A cycle with its one panel. All days are days ago; a number below 0 lies ahead. */
export interface DemoCycle {
  readonly key: string;
  readonly name: string;
  readonly team: string;
  readonly state: 'rating' | 'closed';
  readonly days: { readonly opens: number; readonly nominate: number; readonly lock: number; readonly rate: number; readonly calibrate: number; readonly deliver: number };
  readonly closedDaysAgo: number | null;
  readonly panel: {
    readonly name: string;
    readonly rungs: readonly DemoRung[];
    readonly facilitator: string;
    readonly decider: string;
    readonly quorum: number;
    readonly members: readonly string[];
    readonly alternates: readonly string[];
  };
}

/** A text of the packet by whoever presents the case. */
export interface DemoAnswer {
  /** `gap:leadership`, `risk:data:voices`. */
  readonly about: string;
  readonly text: string;
}

export interface DemoPacket {
  readonly recommendation: string | null;
  readonly scope: readonly { readonly dimension: 'scope' | 'complexity' | 'autonomy' | 'influence'; readonly before: string; readonly after: string }[];
  /** Keys of items, by the competency that they stand for. */
  readonly rows: readonly (readonly [item: string, competency: DemoCompetency])[];
  readonly answers: readonly DemoAnswer[];
  /** Items whose confirmation is printed, and by whom it is. */
  readonly statements: readonly (readonly [item: string, by: string])[];
  readonly writtenDaysAgo: number;
  readonly comments: readonly { readonly by: string; readonly section: 'recommendation' | 'need' | 'scope' | 'rows' | 'answers' | 'statements'; readonly text: string; readonly daysAgo: number }[];
}

/** Level, reason and the items that it cites; `overall` is the case as a whole. */
export interface DemoReview {
  readonly by: string;
  readonly daysAgo: number;
  readonly ratings: Readonly<Record<DemoCompetency | 'overall', readonly [level: DemoLevel, reason: string, ...items: string[]]>>;
}

export interface DemoRoom {
  readonly openedDaysAgo: number;
  readonly onTable: boolean;
  readonly notes: string;
  readonly changes: readonly { readonly by: string; readonly competency: DemoCompetency | 'overall'; readonly to: DemoLevel; readonly direction: 'up' | 'down'; readonly reason: string }[];
  readonly dissents: readonly { readonly by: string; readonly text: string }[];
}

export interface DemoDecision {
  readonly outcome: 'promote' | 'defer';
  readonly reason: string;
  /** Of a promotion. */
  readonly effectiveDaysAgo: number | null;
  readonly conditions: readonly { readonly competency: DemoCompetency; readonly text: string }[];
  readonly reviewInDays: number | null;
  readonly talkingPoints: string;
  /** Until when the person is to be told. */
  readonly tellInDays: number;
  /** What the person answered; null while they have not been told. */
  readonly answer: string | null;
}

/** A promotion case, as far as it has come. */
export interface DemoCase {
  readonly person: string;
  /** The line manager. */
  readonly presenter: string;
  readonly decider: string;
  readonly code: string;
  readonly from: DemoRung;
  readonly target: DemoRung;
  /** Null: off-cycle. */
  readonly cycle: string | null;
  readonly state: CaseState;
  readonly openedDaysAgo: number;
  /** Moves in their order; what it was before and after follows from the life of a case. */
  readonly moves: readonly (readonly [action: 'draft' | 'submit' | 'lock' | 'review' | 'calibrate' | 'decide' | 'deliver' | 'acknowledge', daysAgo: number])[];
  readonly need: { readonly text: string; readonly writtenDaysAgo: number; readonly decided: { readonly reason: string; readonly daysAgo: number } } | null;
  readonly packet: DemoPacket;
  readonly recusals: readonly { readonly person: string; readonly kind: ConflictKind; readonly reason: string; readonly drawn: string; readonly daysAgo: number }[];
  readonly reviews: readonly DemoReview[];
  readonly room: DemoRoom | null;
  readonly decision: DemoDecision | null;
}
