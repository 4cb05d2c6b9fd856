import { asked, item, person, seen } from '../build.js';

/** Building towards PM on reconciliation. */
export const aoifeBrannigan = person({
  key: 'aoife', name: 'Aoife Brannigan', title: 'Associate Product Manager, Reconciliation', rung: 'APM', manager: 'meilin', managerSinceDaysAgo: 380,
  levels: [{ rung: 'APM', fromDaysAgo: 380, reason: 'Joined through the graduate programme' }],
  evidence: [
    item({
      key: 'aoife-matching-rules', title: 'Matching rules tried on last month before this month',
      happened: 'Bank lines without a match were sorted by hand. Each new rule now runs on last month first and goes live only above 99.5 % right.',
      contribution: 'I wrote the threshold before the first run, tested seven rules and dropped three.',
      days: [146, 60, 56], episode: 'Matching rules', link: 'reconciliation/rule-replay',
      claims: { 'PM.D1': 'meets', 'PM.D2': 'meets' }, impact: 'measured',
      metric: { name: 'Bank lines sorted by hand', unit: 'per day', before: 410, after: 120, period: 'weekly average' },
      rated: { by: 'meilin', daysAgo: 47, level: 'meets', note: 'Three dropped rules are documented as carefully as the four that live.' },
      seen: [seen('bart', 55, 51, 'The decision is hers and I have not had to look at it again.')],
    }),
    item({
      key: 'aoife-month-end', title: 'Month end without product in the room',
      happened: 'Finance called us on every last working day. The close now runs on a list the team keeps, and the last three needed no call.',
      contribution: 'I ran the planning and the look-back with finance and engineering, and closed every action.',
      days: [118, 26, 23], episode: 'Month end', link: 'reconciliation/month-end',
      claims: { 'PM.L1': 'meets', 'PM.L2': 'meets' }, impact: 'measured',
      metric: { name: 'Calls from finance during the close', unit: 'calls', before: 17, after: 0, period: 'per month end' },
      rated: { by: 'meilin', daysAgo: 16, level: 'meets', note: 'I was on holiday for one of the three and nobody noticed.' },
      seen: [seen('tomasz', 22, 19, 'The list is the team\'s. Aoife only asks whether it is still true.')],
    }),
    item({
      key: 'aoife-wrong-payout', title: 'Forty wrong payouts, written up',
      happened: 'A rule matched the wrong carrier forty times. All money came back within four days; the cause was a name without a country.',
      contribution: 'I reported it within the hour, wrote the account and added the country check to the replay.',
      days: [90, 82, 79], episode: 'Wrong payouts', link: 'reconciliation/forty-payouts',
      claims: { 'PM.L3': 'meets', 'PM.C3': 'partial' }, impact: 'measured',
      metric: { name: 'Matches across countries', unit: 'per month', before: 40, after: 0, period: 'month before, two months after' },
      rated: { by: 'meilin', daysAgo: 72, level: 'meets', except: { 'PM.C3': 'partial' }, note: 'She told me before the monitoring did. Bart presented the result to finance; next time Aoife should.' },
      seen: [seen('sofia', 78, 75, 'The check she added has stopped two more since.')],
    }),
    item({
      key: 'aoife-goals-draft', title: 'Problem statement for reconciliation',
      happened: 'First version of the yearly page for reconciliation, discussed with the team once.',
      contribution: 'I wrote it and collected eleven comments.',
      days: [38, 30, 28], episode: 'Reconciliation goals', link: 'reconciliation/goals',
      claims: { 'PM.S1': 'partial', 'PM.S2': 'partial' }, impact: 'activity',
      rated: { by: 'meilin', daysAgo: 21, level: 'partial', note: 'The problem is clear. The order of work does not follow from it yet.' },
    }),
  ],
});

/** Building towards PM; two items wait for the first rating. */
export const chiaraMontefiore = person({
  key: 'chiara', name: 'Chiara Montefiore', title: 'Associate Product Manager, Customs', rung: 'APM', manager: 'meilin', managerSinceDaysAgo: 300,
  levels: [{ rung: 'APM', fromDaysAgo: 300, reason: 'Joined from a customs broker' }],
  evidence: [
    item({
      key: 'chiara-commodity-codes', title: 'Commodity codes suggested from the invoice text',
      happened: 'Shippers guessed codes and a twelfth of declarations came back. The suggestion shows three codes with their wording and leaves the choice to the shipper.',
      contribution: 'I recorded the rejection rate by goods group first and set the share of wrong suggestions at which we would switch it off.',
      days: [108, 33, 29], episode: 'Commodity codes', link: 'customs/code-suggestions',
      claims: { 'PM.D1': 'meets', 'PM.D2': 'meets', 'PM.S4': 'partial' }, impact: 'measured',
      metric: { name: 'Declarations returned for a wrong code', unit: '%', before: 8.3, after: 4.9, period: '4 weeks before, 4 weeks after' },
      seen: [seen('leila', 28, 24, 'The switch-off limit was in the first version of the page.')],
    }),
    item({
      key: 'chiara-broker-answers', title: 'One answer for brokers on the border change',
      happened: 'Brokers got three answers about the new border model. Support, sales and customs give one now, from one page.',
      contribution: 'I wrote the page in brokers\' words and asked each desk to answer from it for a week while I listened.',
      days: [70, 41, 20], episode: 'Border model', link: 'customs/border-answers',
      claims: { 'PM.C1': 'meets', 'PM.C4': 'partial' }, impact: 'shipped',
      seen: [seen('joanna', 19, 15, 'Support stopped keeping its own note.'), asked('imogen', 18, 'You rearranged the page with me; does the account match?')],
    }),
    item({
      key: 'chiara-hold-times', title: 'How long shipments wait at six border posts',
      happened: 'I joined our scans with the published queue times of six posts. Two posts explain most of our delay.',
      contribution: 'I wrote the query so that it can run every week.',
      days: [44, 30, 27], episode: 'Border waits', link: 'customs/border-waits',
      claims: { 'PM.D3': 'meets', 'PM.D4': 'partial' }, impact: 'activity',
      rated: { by: 'meilin', daysAgo: 17, level: 'meets', except: { 'PM.D4': 'not_shown' }, note: 'A careful sizing I could re-run. I see no gap in our own events that it closed.' },
    }),
  ],
});
