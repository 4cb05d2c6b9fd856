import type { DemoCycle } from './types.js';

const PANEL = { name: 'Carrier panel', rungs: ['PM', 'SPM', 'GPM'], facilitator: 'patience', decider: 'ingrid', quorum: 2, alternates: ['priya', 'bart'] } as const;

/** One that is over and one that is under way. For one group only, so that everybody else is nominated as in a small company. */
export const demoCycles: readonly DemoCycle[] = [
  {
    key: 'first-round', name: 'Carrier Network, first round', team: 'Carrier Network', state: 'closed',
    days: { opens: 400, nominate: 386, lock: 365, rate: 351, calibrate: 344, deliver: 330 }, closedDaysAgo: 329,
    panel: { ...PANEL, members: ['amara', 'meilin'] },
  },
  {
    key: 'second-round', name: 'Carrier Network, second round', team: 'Carrier Network', state: 'rating',
    days: { opens: 40, nominate: 26, lock: 3, rate: -4, calibrate: -14, deliver: -28 }, closedDaysAgo: null,
    panel: { ...PANEL, members: ['amara', 'meilin', 'imogen'] },
  },
];
