import type { DemoCase } from './types.js';

/** To PM: deferred with conditions, and Hana does not know it yet. */
export const hanasCase: DemoCase = {
  person: 'hana', presenter: 'rafael', decider: 'ingrid', code: 'C-F5NZ6', from: 'APM', target: 'PM', cycle: 'second-round',
  state: 'decided', openedDaysAgo: 39, moves: [['draft', 38], ['submit', 12], ['lock', 9], ['review', 8], ['calibrate', 4], ['decide', 2]],
  need: {
    text: 'The driver app has had its own goals for half a year, and its releases reach 9,000 drivers. It needs an owner who can decide without Darius once he leads the group.',
    writtenDaysAgo: 24,
    decided: { reason: 'Needed with either outcome of the other case: the area exists.', daysAgo: 8 },
  },
  packet: {
    recommendation: 'Promote. Hana holds a rule when it hurts: eight days of waiting in the offline release, against everybody who asked. Her page of goals is the one that depots hang up, and she distrusts good figures until she has seen the clips. The order of the roadmap is new and has no outcome yet; I would not wait for it.',
    scope: [
      { dimension: 'scope', before: 'Stories of the driver app', after: 'Goals and roadmap of the driver app' },
      { dimension: 'autonomy', before: 'Darius decides releases', after: 'Decides each stage by her own limits' },
    ],
    rows: [
      ['hana-offline-mode', 'leadership'], ['hana-driver-goals', 'strategy'], ['hana-photo-scope', 'communication'], ['hana-scan-events', 'data'], ['hana-roadmap-order', 'strategy'],
    ],
    answers: [
      { about: 'gap:strategy', text: 'The first two of the six entries go live next quarter; the estimate of each is on the page already.' },
      { about: 'gap:data', text: 'The share of the battery fix in the result is being worked out with the analysts.' },
      { about: 'gap:leadership', text: 'An intern works on the refusal text with her now, and it is logged when it is live.' },
    ],
    statements: [['hana-offline-mode', 'darius'], ['hana-driver-goals', 'imogen']],
    writtenDaysAgo: 12, comments: [],
  },
  recusals: [],
  reviews: [
    {
      by: 'amara', daysAgo: 6,
      ratings: {
        strategy: ['partial', 'The goals are excellent. The order by minutes saved is three weeks old, and nothing has come of it that could be read.', 'hana-driver-goals', 'hana-roadmap-order'],
        communication: ['meets', 'Claims had ten weeks and a price for the two photos that they lost.', 'hana-photo-scope'],
        data: ['meets', 'Two hundred clips against a figure that everybody liked. The limits of the stages were written first.', 'hana-scan-events', 'hana-offline-mode'],
        leadership: ['meets', 'She kept the third stage closed for eight days with four engineers who wanted to go on.', 'hana-offline-mode'],
        overall: ['partial', 'One quarter with the new roadmap, and it is a clear case.', 'hana-roadmap-order', 'hana-offline-mode'],
      },
    },
    {
      by: 'meilin', daysAgo: 6,
      ratings: {
        strategy: ['partial', 'What was turned down has its line. What the six bring is still a guess of minutes.', 'hana-roadmap-order'],
        communication: ['meets', 'Settled in writing, with both costs in it, and kept since.', 'hana-photo-scope'],
        data: ['exceeds', 'Finding the missing event behind a success rate of 97 % is more than the rung asks for.', 'hana-scan-events'],
        leadership: ['partial', 'The release was hers. Planning for the area as a whole still goes through Darius.', 'hana-offline-mode'],
        overall: ['partial', 'Strong in data, and not yet the owner of the area end to end.', 'hana-scan-events', 'hana-roadmap-order'],
      },
    },
    {
      by: 'imogen', daysAgo: 5,
      ratings: {
        strategy: ['meets', 'I was along on two of the six days. The page says what drivers lose, and it changed what we design.', 'hana-driver-goals'],
        communication: ['meets', 'Support, design and sales name the same release. That was not so a year ago.', 'hana-driver-goals', 'hana-photo-scope'],
        data: ['meets', 'Every stage had its limits before the first driver got it.', 'hana-offline-mode'],
        leadership: ['meets', 'Retrospectives of the app are hers, and what is agreed there happens.', 'hana-offline-mode'],
        overall: ['meets', 'She does the job. The roadmap will prove itself with her or without the title.', 'hana-driver-goals', 'hana-offline-mode'],
      },
    },
  ],
  room: {
    openedDaysAgo: 4, onTable: false,
    notes: 'Agreed on everything but Strategy: goals are shown, an order by outcome is begun and has no outcome yet.',
    changes: [
      { by: 'imogen', competency: 'strategy', to: 'partial', direction: 'down', reason: 'I rated the goals and had not asked for an outcome of the order. The indicator asks for both.' },
      { by: 'meilin', competency: 'leadership', to: 'meets', direction: 'up', reason: 'The retrospectives are hers by the account of two functions. I had read the packet as if planning were Darius’s.' },
    ],
    dissents: [],
  },
  decision: {
    outcome: 'defer',
    reason: 'Communication, data and leadership are shown. The order of the roadmap by outcome is three weeks old: the panel wants to see what the first two of the six brought. Nothing else stands against the promotion.',
    effectiveDaysAgo: null,
    conditions: [{ competency: 'strategy', text: 'Two of the six roadmap entries are live, with the minutes that they saved beside the estimate.' }],
    reviewInDays: 96,
    talkingPoints: 'Begin with what is shown: three of four. The one open point has a day and a measure, and both are hers to reach. Ask which two of the six she would take first.',
    tellInDays: 5,
    answer: null,
  },
};
