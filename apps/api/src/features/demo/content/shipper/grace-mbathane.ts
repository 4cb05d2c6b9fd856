import { item, person, seen } from '../build.js';

/** On leave today; leave does not age evidence. */
export const graceMbathane = person({
  key: 'grace', name: 'Grace Mbathane', title: 'Product Manager, Tracking', rung: 'PM', manager: 'amara', managerSinceDaysAgo: 640,
  levels: [
    { rung: 'APM', fromDaysAgo: 1580, reason: 'Moved over from data analysis' },
    { rung: 'PM', fromDaysAgo: 890, reason: 'Promoted with the tracking relaunch' },
  ],
  leaves: [{ fromDaysAgo: 74, toDaysAgo: -66 }],
  evidence: [
    item({
      key: 'grace-eta-honesty', title: 'Arrival times that admit what they do not know',
      happened: 'The tracking page promised a minute and was wrong by hours. It now shows a window whose width follows the carrier\'s record, and narrows during the day.',
      contribution: 'I turned "ETA accuracy" into the measure customers plan by, tied it to the support-cost objective for three quarters and wrote the KPI tree that the tracking and care teams share.',
      days: [330, 170, 163], episode: 'Arrival windows', link: 'tracking/arrival-windows',
      claims: { 'SPM.S1': 'meets', 'SPM.S4': 'meets', 'SPM.D1': 'meets' }, impact: 'attributed',
      metric: { name: '"Where is my shipment" contacts per 100 shipments', unit: 'contacts', before: 14.2, after: 8.9, period: 'quarter to quarter' },
      counterfactual: 'Shipments of carriers without live data, which kept the old page, stayed at 13.8 contacts.',
      rated: { by: 'amara', daysAgo: 155, level: 'meets', note: 'Support planned a season of shifts with this tree. Grace reported against the cost target in each of the three quarters.' },
      seen: [seen('leila', 162, 158, 'Carriers asked us how their own window is computed; her explanation was one paragraph and right.')],
    }),
    item({
      key: 'grace-silent-trailers', title: 'Silent trailers: a problem that belonged to nobody',
      happened: 'A fifth of trailers stopped reporting for hours and everyone took it for coverage. It was a battery rule in a supplier\'s firmware. The supplier changed it after we showed the pattern.',
      contribution: 'I noticed the shape in the data, got an hour of the supplier\'s engineer every week and wrote the evidence that made them change their default.',
      days: [255, 118, 110], episode: 'Silent trailers', link: 'tracking/silent-trailers',
      claims: { 'SPM.S2': 'meets', 'SPM.C1': 'meets', 'SPM.C3': 'meets', 'SPM.L2': 'meets' }, impact: 'measured',
      metric: { name: 'Trailers silent for over two hours a day', unit: '%', before: 21, after: 4, period: 'weekly' },
      rated: { by: 'amara', daysAgo: 101, level: 'meets', note: 'An outside supplier changed a default because of a document Grace wrote. Both sides confirmed the dates to me.' },
      seen: [seen('tomasz', 109, 104, 'She found it from the gaps between messages. My team had looked at the messages.')],
    }),
    item({
      key: 'grace-status-words', title: 'Eleven status words instead of forty',
      happened: 'Carriers sent forty status codes and customers understood six. The published list has eleven, with one sentence each, and four teams build on it.',
      contribution: 'I ran the card sort with 25 customers, wrote the list and presented it to the leadership meeting, which made it the standard.',
      days: [228, 131, 126], episode: 'Status words', link: 'tracking/status-words',
      claims: { 'SPM.C2': 'meets', 'SPM.C4': 'meets' }, impact: 'measured',
      metric: { name: 'Customers who name the next step correctly from the status', unit: '%', before: 44, after: 86, period: 'test with 25 customers' },
      rated: { by: 'amara', daysAgo: 119, level: 'meets', note: 'The decision is in the minutes and the claims team quotes the list in its own specification.' },
      seen: [seen('imogen', 125, 121, 'We deleted a glossary page because the words no longer need one.')],
    }),
    item({
      key: 'grace-carrier-telemetry', title: 'Which carriers will have live data in two years',
      happened: 'A survey of 38 carriers and three telematics vendors put the share with live data at 70 %, not the 95 % we had planned for. The fallback page stayed on the roadmap.',
      contribution: 'I designed the survey, visited four yards and changed the order of the next two quarters.',
      days: [145, 100, 96], episode: 'Telemetry outlook', link: 'tracking/telemetry-outlook',
      claims: { 'SPM.D2': 'meets' }, impact: 'shipped',
      rated: { by: 'amara', daysAgo: 88, level: 'meets', note: 'The roadmap order changed in the week after the visit notes came in.' },
      seen: [seen('darius', 95, 91, 'The yard visits matched what our carrier managers report.')],
    }),
    item({
      key: 'grace-analyst-pairing', title: 'Paired with a new analyst on tracking data',
      happened: 'Our new analyst could not find his way through the event tables. After five sessions he answered the weekly questions on his own.',
      contribution: 'I wrote a map of the tables and let him correct it.',
      days: [124, 92, 90], episode: 'Tracking data map', link: 'tracking/event-map',
      claims: { 'SPM.L1': 'meets', 'SPM.L3': 'partial' }, impact: 'shipped',
      rated: { by: 'amara', daysAgo: 85, level: 'meets', except: { 'SPM.L3': 'partial' }, note: 'The analyst runs the weekly questions alone now. The map is good; whether others adopt it I have not seen.' },
      seen: [seen('jun-ho', 89, 86, 'I was the second reader of the map and use it myself.')],
    }),
  ],
});
