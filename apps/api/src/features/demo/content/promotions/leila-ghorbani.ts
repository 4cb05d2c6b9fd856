import type { DemoCase } from './types.js';

/** To PM, in the round that is over: promoted, told and acknowledged. */
export const leilasCase: DemoCase = {
  person: 'leila', presenter: 'rafael', decider: 'ingrid', code: 'C-B4VJ7', from: 'APM', target: 'PM', cycle: 'first-round',
  state: 'acknowledged', openedDaysAgo: 398, moves: [['draft', 396], ['submit', 374], ['lock', 370], ['review', 364], ['calibrate', 348], ['decide', 345], ['deliver', 342], ['acknowledge', 341]],
  need: {
    text: 'Compliance loses carriers to expired papers every month, and the documents are a product without an owner. The insurer has asked by name who answers for it.',
    writtenDaysAgo: 385,
    decided: { reason: 'The insurer’s terms depend on it.', daysAgo: 366 },
  },
  packet: {
    recommendation: 'Promote. Leila has owned the carrier documents for a year as a PM would: a goal with a number, staged releases that she stopped herself once, and a scope that sales signed. I have not been needed in her planning since spring.',
    scope: [
      { dimension: 'scope', before: 'Questions of transport law for other teams', after: 'Documents of all carriers, from upload to renewal' },
      { dimension: 'autonomy', before: 'Stories written with Rafael', after: 'Goals, order and releases decided in her team' },
    ],
    rows: [['leila-document-wallet', 'strategy'], ['leila-renewal-stages', 'data'], ['leila-sales-scope', 'communication'], ['leila-team-rhythm', 'leadership']],
    answers: [],
    statements: [['leila-document-wallet', 'darius'], ['leila-team-rhythm', 'tomasz']],
    writtenDaysAgo: 374, comments: [],
  },
  recusals: [],
  reviews: [
    {
      by: 'amara', daysAgo: 356,
      ratings: {
        strategy: ['meets', 'One number for the year, and a list of eight wishes that were turned down with it.', 'leila-document-wallet', 'leila-sales-scope'],
        communication: ['meets', 'Sales signed a scope that costs them carriers for a week, because the trade-off was on the page.', 'leila-sales-scope'],
        data: ['meets', 'She stopped the second stage by the rule, and told why in the same document.', 'leila-renewal-stages'],
        leadership: ['meets', 'The wallet went out while the manager was in Rotterdam for two months.', 'leila-document-wallet', 'leila-team-rhythm'],
        overall: ['meets', 'An owner. I would have liked a second experiment, and do not ask for it.', 'leila-document-wallet', 'leila-renewal-stages'],
      },
    },
    {
      by: 'meilin', daysAgo: 355,
      ratings: {
        strategy: ['meets', 'The problem statement begins with loads that were refused, not with papers.', 'leila-document-wallet'],
        communication: ['meets', 'Design, sales and the permit desk name the same next step.', 'leila-sales-scope', 'leila-document-wallet'],
        data: ['partial', 'One staged release with a rule is good work; I would call it shown with a second one.', 'leila-renewal-stages'],
        leadership: ['meets', 'Four of five agreed changes were in force a month later, by the list that she keeps.', 'leila-team-rhythm'],
        overall: ['meets', 'Ready. The data side will grow with the permit check that she has planned.', 'leila-document-wallet', 'leila-team-rhythm'],
      },
    },
  ],
  room: {
    openedDaysAgo: 348, onTable: false, notes: 'One step apart in Data, and nowhere else.',
    changes: [{ by: 'meilin', competency: 'data', to: 'meets', direction: 'up', reason: 'The stop by the rule is the harder half of the indicator, and it is there in writing.' }],
    dissents: [],
  },
  decision: {
    outcome: 'promote',
    reason: 'Both members rate every competency as met after calibration, each on work that somebody outside the team confirms.',
    effectiveDaysAgo: 300, conditions: [], reviewInDays: null,
    talkingPoints: 'Say what convinced the panel: the release that she stopped. Then what comes next: the permit check as the first goal at the new rung.',
    tellInDays: -338, answer: 'Thank you. I would like to talk about the permit check next week.',
  },
};
