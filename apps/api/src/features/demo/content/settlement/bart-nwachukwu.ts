import { item, person, seen } from '../build.js';

/** Senior PM, building towards Group PM: owns numbers, has not led people yet. */
export const bartNwachukwu = person({
  key: 'bart', name: 'Bart Nwachukwu', title: 'Senior Product Manager, Payouts', rung: 'SPM', manager: 'meilin', managerSinceDaysAgo: 610,
  levels: [
    { rung: 'PM', fromDaysAgo: 1880, reason: 'Joined from a payment service provider' },
    { rung: 'SPM', fromDaysAgo: 560, reason: 'Promoted after the second payout currency' },
  ],
  evidence: [
    item({
      key: 'bart-payout-economics', title: 'Unit economics of a payout, and the plan that changed with it',
      happened: 'A same-day payout earned 1.10 pounds and cost 1.34. Same-day became a paid option for carriers, and next-day the default.',
      contribution: 'I built the sheet with finance, presented the loss first and re-planned the yearly target in writing.',
      days: [230, 105, 98], episode: 'Payout economics', link: 'payouts/unit-economics',
      claims: { 'GPM.D1': 'meets', 'GPM.D3': 'meets', 'GPM.C1': 'meets' }, impact: 'attributed',
      metric: { name: 'Contribution per payout', unit: 'GBP', before: -0.24, after: 0.31, period: 'month before, third month after' },
      counterfactual: 'Volume and bank fees were flat in the period; carriers in Ireland, not offered the option, stayed at -0.22.',
      rated: { by: 'meilin', daysAgo: 89, level: 'meets', note: 'The executives heard the loss from Bart before they found it. The trade-off is in the plan with its reason.' },
      seen: [seen('sofia', 97, 93, 'Invoicing uses the same cost table; we built the lines together.')],
    }),
    item({
      key: 'bart-wallet-merge', title: 'Driver wallet merged into payouts',
      happened: 'The wallet had 600 active drivers and its own support desk. It was merged into payouts in four months, with every balance paid out.',
      contribution: 'I made the case against a product I had launched and moved its engineer pair to bank reconciliation.',
      days: [178, 62, 57], episode: 'Driver wallet', link: 'payouts/wallet-merge',
      claims: { 'GPM.S4': 'meets', 'GPM.S2': 'meets' }, impact: 'measured',
      metric: { name: 'Payments reconciled without a person', unit: '%', before: 88, after: 97, period: 'month before, second month after' },
      rated: { by: 'meilin', daysAgo: 49, level: 'meets', note: 'No balance was lost and no driver was surprised. The pair moved on figures I could check.' },
      seen: [seen('tomasz', 56, 52, 'He closed his own launch without drama and named what it had taught us.')],
    }),
    item({
      key: 'bart-outage-letter', title: 'Letter to carriers after two late payment runs',
      happened: 'The bank was down; our cut-off made it worse. The letter said both and moved the cut-off by ninety minutes.',
      contribution: 'I did the root cause with engineering and wrote the part on what we change.',
      days: [26, 21, 15], episode: 'Bank outage', link: 'payouts/outage-root-cause',
      claims: { 'GPM.C4': 'meets', 'GPM.C3': 'partial' }, impact: 'shipped',
      seen: [seen('darius', 14, 11, 'The ninety minutes were his idea and hit the right cause.')],
    }),
    item({
      key: 'bart-aoife-goals', title: 'Goals and fortnightly notes for Aoife',
      happened: 'Aoife reports to Mei-Lin; I set goals with her for reconciliation and write a note every two weeks.',
      contribution: 'I gave her the matching rules to decide and have changed none of her decisions.',
      days: [84, 10, 8], ongoing: true, episode: 'Leading reconciliation', link: 'people/reconciliation-notes',
      claims: { 'GPM.L1': 'partial', 'GPM.L5': 'meets', 'GPM.C2': 'meets' }, impact: 'activity',
      rated: { by: 'meilin', daysAgo: 5, level: 'meets', except: { 'GPM.L1': 'partial' }, note: 'The notes are specific and Aoife decides. Goals, reviews and growth plans of a whole team are still ahead.' },
      seen: [seen('aoife', 7, 6, 'I have one decision that is mine, and I know the limits of it.')],
    }),
    item({
      key: 'bart-line-vision', title: 'Draft: money moves once',
      happened: 'A draft of where invoicing, payouts and customs meet in two years. Three people have read it.',
      contribution: 'Written alone so far; wants a review by Sofia before it goes further.',
      days: [36, 7, 6], shared: null, episode: 'Money moves once', claims: { 'GPM.S1': 'partial' }, impact: 'activity',
    }),
  ],
});
