import { asked, item, person, seen } from '../build.js';

/** Building towards Senior PM, a year into the rung. */
export const yukiHoshikawa = person({
  key: 'yuki', name: 'Yuki Hoshikawa', title: 'Product Manager, Enterprise Booking', rung: 'PM', manager: 'amara', managerSinceDaysAgo: 410,
  levels: [
    { rung: 'APM', fromDaysAgo: 1130, reason: 'Joined from a consultancy' },
    { rung: 'PM', fromDaysAgo: 400, reason: 'Promoted with the move to enterprise booking' },
  ],
  evidence: [
    item({
      key: 'yuki-bulk-upload', title: 'Bulk booking by spreadsheet for two pilot customers',
      happened: 'Two shippers re-typed 300 bookings a day. The upload checks every row and books the right ones; the wrong ones come back with a reason per row.',
      contribution: 'I defined what counts as a booking error with both customers, followed errors and time per booking daily and reported them to their operations managers.',
      days: [176, 84, 80], episode: 'Bulk booking', link: 'booking/bulk-upload-result',
      claims: { 'SPM.D1': 'meets', 'SPM.C1': 'meets' }, impact: 'measured',
      metric: { name: 'Minutes of typing per 100 bookings', unit: 'minutes', before: 165, after: 12, period: 'two pilot customers, week 1 and week 8' },
      rated: { by: 'amara', daysAgo: 71, level: 'meets', except: { 'SPM.D1': 'partial' }, note: 'Customers committed people to the pilot on Yuki\'s word. The chain to our own revenue is still missing.' },
      seen: [seen('priya', 79, 75, 'Yuki ran the daily error call and both operations managers stayed to the end.')],
    }),
    item({
      key: 'yuki-approval-rules', title: 'Approval rules: what enterprise customers really need',
      happened: 'The sales deck promised approval chains of any depth. Interviews with eight buyers showed that one approver above a limit covers all but one of them.',
      contribution: 'I ran the interviews and cut the specification from eleven pages to two.',
      days: [120, 95, 92], episode: 'Approval rules', link: 'booking/approval-interviews',
      claims: { 'SPM.S2': 'meets', 'SPM.S3': 'meets' }, impact: 'shipped',
      rated: { by: 'amara', daysAgo: 82, level: 'meets', note: 'The specification got shorter twice, each time because of an interview I listened to.' },
      seen: [seen('imogen', 91, 87, 'Yuki brought the recordings into the design review and let them decide.')],
    }),
    item({
      key: 'yuki-pilot-lead', title: 'Leading the enterprise pilot to its second contract',
      happened: 'The pilot passed to me in its second month. One customer signed for a year; the other extended by a quarter and asked for invoice splitting first.',
      contribution: 'I run the weekly call, agreed the exit criteria with sales and engineering and keep the open questions in one public list.',
      days: [76, 6, 5], ongoing: true, episode: 'Enterprise pilot', link: 'booking/pilot-log',
      claims: { 'SPM.L2': 'meets', 'SPM.C3': 'partial', 'SPM.S4': 'partial' }, impact: 'measured',
      metric: { name: 'Pilot customers under contract', unit: 'customers', before: 0, after: 1, period: 'since the handover' },
      seen: [asked('tomasz', 4, 'You see the pilot every week. Can you say what you saw of the exit criteria?')],
    }),
    item({
      key: 'yuki-interview-panel', title: 'First two candidate interviews',
      happened: 'Shadowed one loop, then led the case part of the next, with written feedback the same day.',
      contribution: 'I wrote down the candidate\'s own words before my judgement of them.',
      days: [48, 34, 33], episode: 'Hiring for Returns', claims: { 'SPM.L4': 'partial' }, impact: 'activity',
      rated: { by: 'amara', daysAgo: 26, level: 'partial', note: 'Good separation of fact and judgement. One loop only, with a lead beside.' },
    }),
  ],
});
