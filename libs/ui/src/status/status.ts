export type Status = 'no_evidence' | 'emerging' | 'demonstrated' | 'sustained';
export type ShownStatus = Status | 'waived';
export type ReadinessState = 'no_evidence' | 'building' | 'close' | 'ready';
export type ConfidenceWord = 'none' | 'low' | 'medium' | 'high';
export type FreshnessWord = 'fresh' | 'going_stale' | 'stale' | 'none';

export const statusWords: Readonly<Record<ShownStatus, string>> = {
  no_evidence: 'No evidence',
  emerging: 'Emerging',
  demonstrated: 'Demonstrated',
  sustained: 'Sustained',
  waived: 'Not applicable',
};

export const stateWords: Readonly<Record<ReadinessState, string>> = {
  no_evidence: 'No evidence',
  building: 'Building',
  close: 'Close',
  ready: 'Ready',
};

export const confidenceWords: Readonly<Record<ConfidenceWord, string>> = {
  none: 'None',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};
