import type { DemoCase } from './types.js';

/** To Group PM: on the table of the calibration room, its ratings shown. */
export const dariusCase: DemoCase = {
  person: 'darius', presenter: 'rafael', decider: 'ingrid', code: 'C-R8KD2', from: 'SPM', target: 'GPM', cycle: 'second-round',
  state: 'calibration', openedDaysAgo: 38, moves: [['draft', 37], ['submit', 5], ['lock', 3], ['review', 3], ['calibrate', 1]],
  need: {
    text: 'Capacity, dispatch and compliance plan by one picture of spare lorries, and three PMs wait for one lead of it. Rotterdam takes half of the present lead’s week until the end of next year.',
    writtenDaysAgo: 22,
    decided: { reason: 'A second lead for the carrier side has been in the plan since Rotterdam opened.', daysAgo: 3 },
  },
  packet: {
    recommendation: 'Promote. Darius leads two PMs today and both can name what he opened for them. He wrote the picture that three roadmaps follow, closed a product with its people looked after, and moved the plan in writing when it cost a month. What is missing is a second hire and results reviews that hold when he is not in the room; both are agreed and dated.',
    scope: [
      { dimension: 'scope', before: 'Load matching', after: 'Capacity across dispatch, docks and compliance' },
      { dimension: 'complexity', before: 'One product with its own goals', after: 'Three roadmaps that drew on the same lorries' },
      { dimension: 'autonomy', before: 'Plan agreed with Rafael each quarter', after: 'Acting lead of the driver product for half a year' },
      { dimension: 'influence', before: 'Carriers that he knew', after: 'Four PMs bring their results to his review' },
    ],
    rows: [
      ['darius-lane-vision', 'strategy'], ['darius-tender-board', 'strategy'], ['darius-acting-lead', 'leadership'], ['darius-results-review', 'data'], ['darius-hiring', 'leadership'], ['darius-strike-message', 'communication'],
    ],
    answers: [
      { about: 'gap:data', text: 'From this quarter every result comes with its baseline or waits for the next session. I attend two of the six to see it.' },
      { about: 'gap:leadership', text: 'The search for the dispatch PM opens in spring, and Darius leads it from the profile on.' },
    ],
    statements: [['darius-acting-lead', 'hana'], ['darius-tender-board', 'tomasz'], ['darius-lane-vision', 'mateus']],
    writtenDaysAgo: 5, comments: [],
  },
  recusals: [],
  reviews: [
    {
      by: 'amara', daysAgo: 2,
      ratings: {
        strategy: ['meets', 'One picture that three roadmaps follow, and a product closed with its people placed.', 'darius-lane-vision', 'darius-tender-board'],
        communication: ['meets', 'The outage message named our share and a date that was kept. Goals are shared across functions.', 'darius-results-review', 'darius-strike-message'],
        data: ['partial', 'Results without a baseline passed twice while the manager sat there. The format is right, the bar is not held yet.', 'darius-results-review'],
        leadership: ['partial', 'Two reports for half a year is real. One hire, long ago, does not show that he builds a team.', 'darius-acting-lead', 'darius-hiring'],
        overall: ['partial', 'Close. I would want one more quarter of the review, and the search that is planned, before the title.', 'darius-acting-lead', 'darius-results-review'],
      },
    },
    {
      by: 'meilin', daysAgo: 2,
      ratings: {
        strategy: ['exceeds', 'He dropped part of his own plan for the lane picture and brought two other PMs to do the same.', 'darius-lane-vision'],
        communication: ['meets', 'Executives changed an assumption after his page, and the plans followed within the month.', 'darius-lane-vision', 'darius-strike-message'],
        data: ['meets', 'Margin per engineer decided a closure. Four of five results in his review carry a baseline now.', 'darius-tender-board', 'darius-results-review'],
        leadership: ['meets', 'A page a quarter for each report by indicator, and the release decision given away in front of everybody.', 'darius-acting-lead'],
        overall: ['meets', 'He does the work of the rung, with two reports who confirm it. The search can follow.', 'darius-lane-vision', 'darius-acting-lead'],
      },
    },
    {
      by: 'imogen', daysAgo: 1,
      ratings: {
        strategy: ['meets', 'Design plans its carrier work from the lane picture; there is no second version of it.', 'darius-lane-vision'],
        communication: ['meets', 'Our team has a goal of its own in his review, which no other group gives us.', 'darius-results-review'],
        data: ['meets', 'From 35 to 80 % of results with a baseline in eight sessions, by asking the same question every time.', 'darius-results-review'],
        leadership: ['meets', 'Hana decides in the room and he lets her. I have watched that for two quarters.', 'darius-acting-lead'],
        overall: ['meets', 'Everything but hiring is shown more than once, and hiring cannot be shown without a position.', 'darius-acting-lead', 'darius-lane-vision'],
      },
    },
  ],
  room: {
    openedDaysAgo: 1, onTable: true,
    notes: 'Spread is in Data and Leadership. Question to the panel: is a planned search enough where there was no position to fill?',
    changes: [{ by: 'meilin', competency: 'data', to: 'partial', direction: 'down', reason: 'I had read the share with a baseline as the result. Two sessions without a question from him are a gap of this indicator.' }],
    dissents: [{ by: 'imogen', text: 'I do not want somebody held back for a hire that the company has not opened. If we ask for it, we have to open it.' }],
  },
  decision: null,
};
