import { item, person, seen } from '../build.js';

/** Building towards Senior PM: data is strong, leadership and strategy are thin. */
export const junHoBaek = person({
  key: 'jun-ho', name: 'Jun-ho Baek', title: 'Product Manager, Integrations', rung: 'PM', manager: 'meilin', managerSinceDaysAgo: 560,
  levels: [
    { rung: 'APM', fromDaysAgo: 1210, reason: 'Moved over from engineering' },
    { rung: 'PM', fromDaysAgo: 540, reason: 'Promoted with the partner interface' },
  ],
  evidence: [
    item({
      key: 'jun-ho-time-to-first-call', title: 'Partners connected in two days instead of three weeks',
      happened: 'Partners waited for test accounts and read three contradicting pages. Accounts are made at once and the pages are one.',
      contribution: 'I defined time to first shipment as the KPI, linked it to partner revenue, and compared partners on the new path with those who had started the month before.',
      days: [235, 122, 117], episode: 'Partner start', link: 'integrations/first-shipment',
      claims: { 'SPM.D1': 'meets', 'SPM.D3': 'meets', 'SPM.C4': 'meets' }, impact: 'attributed',
      metric: { name: 'Days from sign-up to first shipment', unit: 'days', before: 21, after: 2, period: 'median of 18 partners' },
      counterfactual: 'Eleven partners who began a month earlier on the old path still needed 19 days.',
      rated: { by: 'meilin', daysAgo: 108, level: 'meets', note: 'Partner management reports this figure now. The pages are linked from four other products.' },
      seen: [seen('grace', 116, 112, 'Tracking threw its own partner page away.')],
    }),
    item({
      key: 'jun-ho-error-rate', title: 'The uptime figure that hid failed bookings',
      happened: 'The company page said 99.98 %. It counted answers, also wrong ones. Counted by booked shipments it was 98.7 %, and sales corrected two contracts.',
      contribution: 'I recalculated a quarter, went to the owner first, and wrote the new definition with him.',
      days: [150, 112, 107], episode: 'Uptime figure', link: 'integrations/uptime-definition',
      claims: { 'SPM.D4': 'meets', 'SPM.S2': 'partial' }, impact: 'measured',
      metric: { name: 'Bookings that succeed at the first call', unit: '%', before: 98.7, after: 99.6, period: 'quarter to quarter' },
      rated: { by: 'meilin', daysAgo: 99, level: 'meets', except: { 'SPM.S2': 'partial' }, note: 'A number outside his own area, corrected without an enemy made.' },
      seen: [seen('tomasz', 106, 101, 'My team owned the old figure. He came to us before he wrote anything.')],
    }),
    item({
      key: 'jun-ho-partner-survey', title: 'What eleven partners would pay for',
      happened: 'Eleven partners ranked twelve wishes with a budget of a hundred points. Webhooks took half; the planned console took three.',
      contribution: 'I ran the exercise by phone and moved the console out of the plan.',
      days: [96, 68, 64], episode: 'Partner survey', link: 'integrations/hundred-points',
      claims: { 'SPM.D2': 'meets' }, impact: 'shipped',
      rated: { by: 'meilin', daysAgo: 55, level: 'meets', note: 'The console left the plan the same day, with the table as the only argument.' },
    }),
    item({
      key: 'jun-ho-webhooks', title: 'Webhooks with three design partners',
      happened: 'Three partners use webhooks in production; polling calls are down by a third.',
      contribution: 'I agreed the contract of each event with the partners and our platform team.',
      days: [58, 11, 9], ongoing: true, episode: 'Webhooks', link: 'integrations/webhooks',
      claims: { 'SPM.C3': 'meets', 'SPM.L2': 'partial', 'SPM.S1': 'partial' }, impact: 'measured',
      metric: { name: 'Polling calls of the three partners', unit: 'million per day', before: 9.2, after: 6.1, period: 'week before, last week' },
      seen: [seen('rohan', 8, 6, 'The event contract was settled in two calls because both sides saw the same draft.')],
    }),
  ],
});
