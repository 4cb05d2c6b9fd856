import type { OwnViewName } from '@nextrung/api-client';

/** What a manager can think of somebody's readiness. */
export const ownViewWords: Readonly<Record<OwnViewName, string>> = { ready: 'Ready', close: 'Close', not_yet: 'Not yet' };

export const ownViews: readonly OwnViewName[] = ['ready', 'close', 'not_yet'];
