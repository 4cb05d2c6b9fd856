import { item, person, seen } from '../build.js';

/** Ready for PM. */
export const sunnivaDahlgren = person({
  key: 'sunniva', name: 'Sunniva Dahlgren', title: 'Associate Product Manager, Docks', rung: 'APM', manager: 'rafael', managerSinceDaysAgo: 690,
  levels: [{ rung: 'APM', fromDaysAgo: 690, reason: 'Moved over from depot operations' }],
  evidence: [
    item({
      key: 'sunniva-slot-reminders', title: 'Slot reminders that cut no-shows at the dock',
      happened: 'One slot in six stayed empty because drivers forgot or were late. Two reminders and a one-tap release brought that down; twelve depots went first, twelve later.',
      contribution: 'I recorded the baseline per depot, wrote the go-or-stop rule, ran the staged release with the team and worked out how much of the change was the weather.',
      days: [215, 112, 108], episode: 'Slot reminders', link: 'docks/slot-reminders',
      claims: { 'PM.D1': 'exceeds', 'PM.D2': 'meets', 'PM.L1': 'meets' }, impact: 'attributed',
      metric: { name: 'Dock slots left empty', unit: '%', before: 16.8, after: 7.4, period: '6 weeks before, 6 weeks after' },
      counterfactual: 'The twelve depots still waiting fell from 17.0 to 15.9 % in the same dry weeks.',
      rated: { by: 'rafael', daysAgo: 100, level: 'meets', except: { 'PM.D1': 'exceeds' }, note: 'I did not attend one planning session in that quarter and the release went out. The weather correction was her own idea.' },
      seen: [seen('tomasz', 107, 103, 'Her rule stopped the second wave for a week. She was right and nobody was upset.')],
    }),
    item({
      key: 'sunniva-cancellation', title: 'Dock goals for the year, and the list of what is not in them',
      happened: 'Depots asked for 23 things. The dock page names three goals for the year, the order of work by expected waiting time saved, and fourteen wishes turned down with the reason.',
      contribution: 'I wrote the page, sized each wish with depot data, and agreed it with the team, Rafael and the four depot managers who lost their wish.',
      days: [160, 55, 50], episode: 'Dock goals', link: 'docks/goals-and-noes',
      claims: { 'PM.S1': 'meets', 'PM.S2': 'meets', 'PM.C2': 'meets', 'PM.L2': 'meets' }, impact: 'measured',
      metric: { name: 'Average wait at the dock', unit: 'minutes', before: 74, after: 52, period: 'monthly average' },
      rated: { by: 'rafael', daysAgo: 42, level: 'meets', note: 'The four managers who lost told me why they had lost, in her words. Planning and retrospective run on this page.' },
      seen: [seen('eilidh', 49, 46, 'The turned-down list is longer than the plan and better argued.')],
    }),
    item({
      key: 'sunniva-checkin', title: 'Driver check-in at the gate, from a miss to a second try',
      happened: 'The first check-in kiosk took longer than the guard. I published what we had missed, and the second version, on the driver\'s own phone, halved the time.',
      contribution: 'I wrote the account of the miss, timed forty drivers at two gates, and brought engineering, gate staff and sales to one sentence on what comes next.',
      days: [98, 13, 11], ongoing: true, episode: 'Gate check-in', link: 'docks/check-in-account',
      claims: { 'PM.C1': 'meets', 'PM.L1': 'meets', 'PM.L3': 'meets', 'PM.C3': 'meets' }, impact: 'measured',
      metric: { name: 'Median time at the gate', unit: 'minutes', before: 11.5, after: 5.2, period: '40 drivers, two gates' },
      rated: { by: 'rafael', daysAgo: 8, level: 'meets', note: 'I asked a guard, a designer and our sales lead: one answer. She presented the miss to the depots herself.' },
      seen: [seen('imogen', 10, 9, 'She put the failed version on the first slide and the room started to help.')],
    }),
    item({
      key: 'sunniva-yard-study', title: 'Yard cameras sized, and not built',
      happened: 'Before committing a team I sized yard cameras at 0.6 minutes per lorry. A pilot with one camera found 0.4. The work was stopped.',
      contribution: 'I wrote the estimate down first, borrowed the camera, and compared the two numbers in public.',
      days: [276, 234, 228], episode: 'Yard cameras', link: 'docks/yard-camera-sizing',
      claims: { 'PM.D3': 'meets', 'PM.S3': 'meets' }, impact: 'measured',
      metric: { name: 'Minutes saved per lorry, estimate and pilot', unit: 'minutes', before: 0.6, after: 0.4, period: 'three-week pilot' },
      rated: { by: 'rafael', daysAgo: 219, level: 'meets', note: 'A small pilot that saved us a large team. Estimate and outcome are side by side.' },
      seen: [seen('kwabena', 227, 222, 'I had promised cameras to a customer and withdrew it after her note.')],
    }),
    item({
      key: 'sunniva-onboarding-femi', title: 'Gave Femi a real task in the first week',
      happened: 'Femi corrected the dock confirmation text in his third day and saw it live in his second week.',
      contribution: 'I picked a task that touches every step of our process once, and answered questions only at eleven and four.',
      days: [21, 9, 7], episode: 'Onboarding Femi', claims: { 'PM.L4': 'meets' }, impact: 'shipped',
      rated: { by: 'rafael', daysAgo: 5, level: 'meets', note: 'Femi told the Monday meeting what went live and how he had found out that it worked.' },
      seen: [seen('femi', 6, 4, 'I shipped something before I had all my accounts.')],
    }),
  ],
});
