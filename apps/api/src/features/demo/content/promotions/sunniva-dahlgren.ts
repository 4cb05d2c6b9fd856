import type { DemoCase } from './types.js';

/** To PM: the panel rates, one of them has submitted, one has left. */
export const sunnivasCase: DemoCase = {
  person: 'sunniva', presenter: 'rafael', decider: 'ingrid', code: 'C-M3XW9', from: 'APM', target: 'PM', cycle: 'second-round',
  state: 'independent_review', openedDaysAgo: 36, moves: [['draft', 35], ['submit', 6], ['lock', 4], ['review', 3]],
  need: {
    text: 'Dock slots are a product of their own since self-service went live at 24 depots, and nobody owns its goals. Two quarters of work are agreed with the depots; without an owner at this level, Kwabena carries slots and charges together and each of them waits for the other.',
    writtenDaysAgo: 20,
    decided: { reason: 'The position is in the plan of the year, and the depots ask for one person to speak to.', daysAgo: 3 },
  },
  packet: {
    recommendation: 'Promote. Sunniva does the work of a PM for the docks today: she writes the goals, releases by a rule that she wrote down first, and says no early and with a reason. The gate check-in shows what she does with a miss: she published it and came back with a better version. I did not step in once in the last two quarters.',
    scope: [
      { dimension: 'scope', before: 'Tasks from the dock backlog', after: 'Goals and order of work for the docks of 24 depots' },
      { dimension: 'complexity', before: 'One depot, one kind of slot', after: 'Staged releases over depots that compete for the same slots' },
      { dimension: 'autonomy', before: 'Every release with Kwabena', after: 'Decides to go on or to stop by her own written rule' },
      { dimension: 'influence', before: 'Heard by her team', after: 'Depot managers plan by her list of what is not built' },
    ],
    rows: [
      ['sunniva-slot-reminders', 'data'], ['sunniva-cancellation', 'strategy'], ['sunniva-checkin', 'leadership'], ['sunniva-yard-study', 'data'], ['sunniva-onboarding-femi', 'leadership'],
    ],
    answers: [],
    statements: [['sunniva-slot-reminders', 'tomasz'], ['sunniva-cancellation', 'eilidh']],
    writtenDaysAgo: 6, comments: [],
  },
  recusals: [{ person: 'imogen', kind: 'own_word', reason: 'I designed the gate check-in together with her, both versions of it.', drawn: 'priya', daysAgo: 3 }],
  reviews: [
    {
      by: 'meilin', daysAgo: 1,
      ratings: {
        strategy: ['meets', 'Three goals, an order, and fourteen wishes turned down with a price each: the year is on one page.', 'sunniva-cancellation'],
        communication: ['meets', 'Guard, designer and sales lead gave the manager the same answer about what comes next.', 'sunniva-checkin'],
        data: ['exceeds', 'Rule before release, waiting depots for comparison, and the weather taken out of her own result.', 'sunniva-slot-reminders', 'sunniva-yard-study'],
        leadership: ['meets', 'The quarter went out without the manager, and the failed kiosk has an account with her name on it.', 'sunniva-checkin', 'sunniva-slot-reminders'],
        overall: ['meets', 'Every competency is shown by more than one piece of work. I would give her the area tomorrow.', 'sunniva-slot-reminders', 'sunniva-cancellation', 'sunniva-checkin'],
      },
    },
  ],
  room: null, decision: null,
};
