/** Rung codes of the built-in ladder. */
export type DemoRung = 'APM' | 'PM' | 'SPM' | 'GPM' | 'DIR' | 'VP' | 'CPO';
/** Indicator code of the built-in ladder, for example `SPM.S1`. */
export type DemoIndicatorCode = `${DemoRung}.${'S' | 'C' | 'D' | 'L'}${1 | 2 | 3 | 4 | 5}`;
export type DemoLevel = 'not_shown' | 'partial' | 'meets' | 'exceeds';
export type DemoImpact = 'activity' | 'shipped' | 'measured' | 'attributed';
export type DemoSeverity = 'minor' | 'material' | 'serious';

/** An invented organisation. Every day is an offset in whole days before the day on which it is loaded (0 = that day). */
export interface DemoOrganisation {
  readonly name: string;
  readonly timeZone: string;
  readonly people: readonly DemoPerson[];
  /** With the keys of those who are in them. */
  readonly teams: readonly { readonly name: string; readonly people: readonly string[] }[];
}

export interface DemoPerson {
  /** Stable within the organisation; other people and items refer to it. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly rung: DemoRung | null;
  /** Key of the present line manager. */
  readonly manager: string | null;
  /** First day of the present reporting line; null without a manager. */
  readonly managerSinceDaysAgo: number | null;
  readonly admin: boolean;
  /** Works beside product and is asked to confirm things; has no evidence of their own. */
  readonly colleague: boolean;
  /** Follows a path into product; the target is the ladder's first rung. */
  readonly aspiring: boolean;
  /** Level history, oldest first; the last one is the present rung. */
  readonly levels: readonly DemoLevelEntry[];
  readonly leaves: readonly DemoLeave[];
  /** Newest first is not promised; the loader sorts as it needs. */
  readonly evidence: readonly DemoEvidence[];
}

export interface DemoLevelEntry {
  readonly rung: DemoRung;
  readonly fromDaysAgo: number;
  readonly reason: string;
}

/** Inclusive days on leave; a negative `toDaysAgo` lies after the load day. */
export interface DemoLeave {
  readonly fromDaysAgo: number;
  readonly toDaysAgo: number;
}

export interface DemoEvidence {
  /** Unique in the whole organisation. */
  readonly key: string;
  readonly title: string;
  readonly happened: string;
  readonly contribution: string;
  readonly startedDaysAgo: number;
  /** For ongoing work the last day on which it was confirmed. */
  readonly endedDaysAgo: number;
  readonly loggedDaysAgo: number;
  readonly ongoing: boolean;
  readonly episode: string;
  readonly link: string | null;
  /** At most four, all of the person's target rung. */
  readonly indicators: readonly { readonly id: DemoIndicatorCode; readonly claim: DemoLevel | null }[];
  readonly impact: DemoImpact;
  readonly metric: DemoMetric | null;
  /** What would have happened otherwise; empty unless the impact is attributed. */
  readonly counterfactual: string;
  readonly state: 'private' | 'shared';
  /** Null while private. */
  readonly sharedDaysAgo: number | null;
  readonly ratings: readonly DemoRating[];
  readonly corroborations: readonly DemoCorroboration[];
  readonly counterObservations: readonly DemoCounterObservation[];
}

export interface DemoMetric {
  readonly name: string;
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly period: string;
}

/** The line manager's rating of all the item's indicators in one go. */
export interface DemoRating {
  readonly by: string;
  readonly levels: readonly { readonly indicator: DemoIndicatorCode; readonly level: DemoLevel }[];
  readonly note: string;
  readonly daysAgo: number;
}

/** A colleague was asked; `daysAgo` is the day of the confirmation, null while the answer is open. */
export interface DemoCorroboration {
  readonly by: string;
  readonly askedDaysAgo: number;
  readonly daysAgo: number | null;
  /** What the person wrote when asking. */
  readonly message: string;
  /** What the colleague saw; empty while open. */
  readonly note: string;
}

/** The line manager's named and dated observation against an indicator of the item. */
export interface DemoCounterObservation {
  readonly by: string;
  readonly indicator: DemoIndicatorCode;
  readonly severity: DemoSeverity;
  readonly facts: string;
  readonly daysAgo: number;
}

/** One-click sign-in: account key to person key. */
export interface DemoAccounts {
  readonly director: string;
  readonly group_pm: string;
  readonly pm: string;
  readonly colleague: string;
  readonly admin: string;
}
