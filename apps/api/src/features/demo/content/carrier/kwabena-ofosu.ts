import { asked, item, person, seen } from '../build.js';

/** Building towards Senior PM; two items wait for a rating. */
export const kwabenaOfosu = person({
  key: 'kwabena', name: 'Kwabena Ofosu', title: 'Product Manager, Dock Scheduling', rung: 'PM', manager: 'rafael', managerSinceDaysAgo: 335,
  levels: [{ rung: 'PM', fromDaysAgo: 335, reason: 'Joined from a warehouse software company' }],
  evidence: [
    item({
      key: 'kwabena-slot-release', title: 'Self-service slots at 24 depots',
      happened: 'Hauliers phoned for a slot. Since the release two thirds book it themselves and the depot phone is answered again.',
      contribution: 'I agreed opening hours and rules with 24 depot managers and gave the haulage sales lead a date that held.',
      days: [245, 130, 126], episode: 'Self-service slots', link: 'docks/self-service',
      claims: { 'SPM.C1': 'meets', 'SPM.S1': 'partial' }, impact: 'measured',
      metric: { name: 'Slots booked without a call', unit: '%', before: 4, after: 66, period: 'month before, third month after' },
      rated: { by: 'rafael', daysAgo: 117, level: 'meets', except: { 'SPM.S1': 'partial' }, note: 'Commitments from 24 people who owe him nothing. The roadmap covers one quarter so far.' },
      seen: [seen('sunniva', 125, 120, 'He drove to the depots that did not answer.')],
    }),
    item({
      key: 'kwabena-fair-slots', title: 'Fair slots for small hauliers',
      happened: 'Large carriers booked all morning slots at midnight. A cap per carrier and hour gave small hauliers a quarter of them.',
      contribution: 'I saw the pattern in the booking log, which nobody had asked about, and took it to the leadership meeting.',
      days: [168, 92, 88], episode: 'Fair slots', link: 'docks/fair-slots',
      claims: { 'SPM.S2': 'meets', 'SPM.C2': 'partial' }, impact: 'measured',
      metric: { name: 'Morning slots held by small hauliers', unit: '%', before: 6, after: 25, period: 'weekly' },
      rated: { by: 'rafael', daysAgo: 79, level: 'meets', except: { 'SPM.C2': 'partial' }, note: 'An unassigned problem, framed well. The meeting agreed with him but nobody wrote the decision down.' },
      seen: [seen('darius', 87, 83, 'Two of our largest carriers complained and then stayed.')],
    }),
    item({
      key: 'kwabena-demurrage', title: 'Waiting-time charges made visible in the slot',
      happened: 'Hauliers learned of waiting charges weeks later. The charge now appears with the slot and disputes have started to fall.',
      contribution: 'I agreed the feed with Settlement, wrote the wording and count disputes weekly with Sofia.',
      days: [92, 20, 16], episode: 'Waiting charges', link: 'docks/waiting-charges',
      claims: { 'SPM.C3': 'meets', 'SPM.D1': 'meets', 'SPM.L2': 'meets' }, impact: 'measured',
      metric: { name: 'Disputed waiting charges', unit: 'per week', before: 52, after: 29, period: 'first and last month' },
      seen: [seen('sofia', 15, 12, 'Both our teams hit the feed date. The weekly count is his initiative.'), asked('tomasz', 14, 'Could you confirm the part about the feed and who drove it?')],
    }),
    item({
      key: 'kwabena-depot-market', title: 'How twelve competitors sell dock slots',
      happened: 'Twelve competitors looked at, five trial accounts opened. Three charge per slot, which our depots would refuse.',
      contribution: 'I opened the trials, compared prices and wrote a page of conclusions.',
      days: [58, 39, 19], episode: 'Slot market', link: 'docks/slot-market',
      claims: { 'SPM.D2': 'meets', 'SPM.S3': 'partial' }, impact: 'activity',
    }),
  ],
});
