import { item, person, seen } from '../build.js';

/** Joined three weeks ago; nothing recorded yet. */
export const femiAdeyinkaCole = person({
  key: 'femi', name: 'Femi Adeyinka-Cole', title: 'Associate Product Manager, Returns', rung: 'APM', manager: 'amara', managerSinceDaysAgo: 22,
  levels: [{ rung: 'APM', fromDaysAgo: 22, reason: 'Joined through the graduate programme' }],
});

/** From customer support, on an internal transfer path towards APM. */
export const joannaWrzosek = person({
  key: 'joanna', name: 'Joanna Wrzosek', title: 'Customer Support Specialist', rung: null, manager: 'amara', managerSinceDaysAgo: 160, aspiring: true,
  levels: [],
  evidence: [
    item({
      key: 'joanna-ticket-themes', title: 'Thirty days of tickets, sorted, and one change that came of it',
      happened: 'I sorted 1,140 tickets over thirty days. A sixth asked for a copy of the delivery note, which the customer could not find. The note is now linked in the delivery e-mail.',
      contribution: 'I built the categories with two colleagues from support, wrote the one-page brief with user, problem, measure and what is out of scope, and counted the tickets again afterwards.',
      days: [140, 62, 58], episode: 'Delivery note tickets', link: 'support/ticket-themes',
      claims: { 'APM.S2': 'meets', 'APM.S3': 'meets', 'APM.D2': 'meets', 'APM.D3': 'partial' }, impact: 'measured',
      metric: { name: 'Tickets asking for a delivery note', unit: 'tickets per month', before: 190, after: 47, period: 'month before, month after' },
      rated: { by: 'amara', daysAgo: 50, level: 'meets', except: { 'APM.D3': 'partial' }, note: 'The brief was good enough to build from as it stood. The count can be repeated by hand, not yet by a query.' },
      seen: [seen('nadia', 57, 54, 'My engineers started from Joanna\'s brief without a call.')],
    }),
    item({
      key: 'joanna-interviews', title: 'Ten interviews with small shippers',
      happened: 'Ten calls with shippers who send fewer than five pallets a month. Six of the summaries ended up in another team\'s plan.',
      contribution: 'I recruited the customers from my tickets, ran the last six calls alone and kept what they said apart from what their bookings show.',
      days: [150, 88, 30], episode: 'Small shipper interviews', link: 'support/small-shipper-calls',
      claims: { 'APM.C3': 'meets', 'APM.D4': 'meets' }, impact: 'shipped',
      seen: [seen('callum', 29, 25, 'I listened to the last three recordings. She asks about the last time, never about "usually".')],
    }),
  ],
});
