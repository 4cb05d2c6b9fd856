/** What somebody and their manager agreed to work on, so that plan, bar and 1:1 are seen filled. */
export interface DemoDevelopment {
  readonly person: string;
  readonly manager: string;
  readonly actions: readonly DemoAction[];
  readonly bar: DemoBar;
  readonly note: { readonly body: string; readonly daysAgo: number };
  /** Days since their 1:1s, the last one last. */
  readonly talkedDaysAgo: readonly number[];
}

export interface DemoAction {
  readonly key: string;
  readonly indicator: string;
  readonly what: string;
  /** Days until it is due; less than 0 where that is over. */
  readonly dueInDays: number;
  readonly agreedDaysAgo: number;
  readonly begunDaysAgo: number | null;
  /** The item that it led to, and what came of it; null while it is open. */
  readonly done: { readonly item: string; readonly outcome: string; readonly daysAgo: number } | null;
}

export interface DemoBar {
  readonly targetRung: string;
  readonly cells: readonly { readonly competency: string; readonly proof: string; readonly inDays: number }[];
  readonly writtenDaysAgo: number;
}

export const demoDevelopment: readonly DemoDevelopment[] = [
  {
    person: 'priya',
    manager: 'amara',
    actions: [
      {
        key: 'yuki', indicator: 'GPM.L2', what: 'Give Yuki the enterprise pilot to lead, with the customer calls', dueInDays: -15, agreedDaysAgo: 110, begunDaysAgo: 98,
        done: { item: 'priya-yuki-stretch', outcome: 'Yuki runs the calls alone.', daysAgo: 19 },
      },
      { key: 'goals', indicator: 'GPM.L1', what: 'Set half-year goals with both PMs and go through them every month', dueInDays: 75, agreedDaysAgo: 62, begunDaysAgo: 55, done: null },
      { key: 'hire', indicator: 'GPM.L3', what: 'Lead the search for the address-quality PM, from the profile to the offer', dueInDays: 120, agreedDaysAgo: 40, begunDaysAgo: null, done: null },
    ],
    bar: {
      targetRung: 'GPM',
      cells: [
        { competency: 'communication', proof: 'Each of the two PMs has written feedback by ladder indicator from two quarters in a row, and says what changed by it', inDays: 110 },
        { competency: 'leadership', proof: 'Both PMs confirm goals, feedback and a growth plan; one of them carries next-rung work to its end', inDays: 150 },
      ],
      writtenDaysAgo: 38,
    },
    note: { body: 'Agreed: the search comes before the second pilot. I take the vendor calls until the new PM is there.', daysAgo: 12 },
    talkedDaysAgo: [40, 26, 12],
  },
];
