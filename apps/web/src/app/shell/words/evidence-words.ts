import type { EvidenceState, Impact, Level } from '@nextrung/api-client';

export const levelWords: Readonly<Record<Level, string>> = { not_shown: 'Not shown', partial: 'Partly shown', meets: 'Meets', exceeds: 'Exceeds' };

/** What each level means, for those who rate and those who claim. */
export const levelAnchors: Readonly<Record<Level, string>> = {
  not_shown: 'This item does not show it.',
  partial: 'Some of it is there, or it needed help.',
  meets: 'It is there as written, on their own.',
  exceeds: 'More than this rung asks.',
};

export const levels: readonly Level[] = ['not_shown', 'partial', 'meets', 'exceeds'];

export const impactWords: Readonly<Record<Impact, string>> = { activity: 'Activity', shipped: 'Shipped', measured: 'Measured', attributed: 'Attributed' };

export const impactHints: Readonly<Record<Impact, string>> = {
  activity: 'Work was done.',
  shipped: 'Something reached users.',
  measured: 'A figure before and after.',
  attributed: 'Measured, and what would have happened otherwise.',
};

export const impacts: readonly Impact[] = ['activity', 'shipped', 'measured', 'attributed'];

export const stateWords: Readonly<Record<EvidenceState, string>> = {
  draft: 'Imported draft',
  private: 'Private: counts once you share it',
  shared: 'Shared with your managers',
  withdrawn: 'Withdrawn',
  dismissed: 'Dismissed',
  merged: 'Merged into another item',
};
