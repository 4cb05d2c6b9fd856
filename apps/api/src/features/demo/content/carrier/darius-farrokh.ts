import { asked, item, person, seen } from '../build.js';

/** Close to Group PM: hiring and the results review are not there yet. */
export const dariusFarrokh = person({
  key: 'darius', name: 'Darius Farrokh', title: 'Senior Product Manager, Capacity', rung: 'SPM', manager: 'rafael', managerSinceDaysAgo: 930,
  levels: [
    { rung: 'PM', fromDaysAgo: 2300, reason: 'Joined from a haulage company' },
    { rung: 'SPM', fromDaysAgo: 1190, reason: 'Promoted after the load-matching launch' },
  ],
  evidence: [
    item({
      key: 'darius-lane-vision', title: 'Capacity by lane: the line all carrier roadmaps follow',
      happened: 'Dispatch, dock scheduling and compliance each looked for spare lorries in their own way. The capacity picture starts from the lane; the three roadmaps were reordered to it and one overlapping project was merged.',
      contribution: 'I wrote the picture with the three PMs, settled who owns empty return trips before it became a dispute, and took the case to the executives.',
      days: [400, 215, 208], episode: 'Capacity by lane', link: 'capacity/lane-picture',
      claims: { 'GPM.S1': 'meets', 'GPM.S3': 'meets', 'GPM.C1': 'meets' }, impact: 'measured',
      metric: { name: 'Empty kilometres of partner carriers', unit: '%', before: 27.5, after: 22.8, period: 'half-year to half-year' },
      rated: { by: 'rafael', daysAgo: 199, level: 'meets', note: 'The merged project is in two roadmaps with his page as the reason. He returned from the executive meeting with a changed fuel assumption, and the plans followed.' },
      seen: [seen('mateus', 207, 203, 'I dropped my return-trip project after an afternoon with Darius and would do so again.')],
    }),
    item({
      key: 'darius-tender-board', title: 'Retired the tender board, moved its people to live matching',
      happened: 'The tender board had 41 active carriers left. It was switched off after a ten-week wind-down and two engineers joined live matching.',
      contribution: 'I showed margin per engineer for both products, proposed the move and called the twelve largest users of the board.',
      days: [262, 148, 141], episode: 'Tender board', link: 'capacity/tender-board-close',
      claims: { 'GPM.S2': 'meets', 'GPM.S4': 'meets', 'GPM.D1': 'meets', 'GPM.D3': 'meets' }, impact: 'measured',
      metric: { name: 'Loads matched without a dispatcher', unit: '%', before: 31, after: 48, period: 'month before, third month after' },
      rated: { by: 'rafael', daysAgo: 132, level: 'meets', note: 'The margin sheet settled it. He re-planned the load target in writing when the wind-down cost a month.' },
      seen: [seen('tomasz', 140, 136, 'The two engineers knew why they were moving before I told them.')],
    }),
    item({
      key: 'darius-acting-lead', title: 'Acting lead for Hana and Leila',
      happened: 'While Rafael built the Rotterdam team I led the two PMs of the driver product: goals, weekly feedback, growth plans. Hana took over the offline release in that time.',
      contribution: 'I write each of them a page per quarter by indicator, gave the offline release away together with its decisions, and stayed out of it.',
      days: [196, 5, 182], ongoing: true, episode: 'Acting lead, driver product', link: 'people/driver-quarter-notes',
      claims: { 'GPM.L1': 'meets', 'GPM.L2': 'meets', 'GPM.L5': 'meets', 'GPM.C2': 'meets' }, impact: 'measured',
      metric: { name: 'Driver product goals reached', unit: 'of 6 per quarter', before: 3, after: 5, period: 'quarter before, last quarter' },
      rated: { by: 'rafael', daysAgo: 3, level: 'meets', note: 'Both reports told me, separately, which indicator they are working on and what Darius opened for them.' },
      seen: [seen('hana', 180, 171, 'He gave me the release decision in front of the whole team.'), seen('leila', 40, 36, 'His quarterly page is the first feedback I got that quotes my own documents.')],
    }),
    item({
      key: 'darius-results-review', title: 'Fortnightly carrier results review',
      happened: 'Four PMs bring one result and its baseline. Engineering and design leads are in the room; shared goals for waiting time came out of it.',
      contribution: 'I set up the format with Tomasz and Imogen and lead the first half of each session.',
      days: [120, 8, 7], ongoing: true, episode: 'Results review', link: 'carrier/results-review',
      claims: { 'GPM.D2': 'meets', 'GPM.C3': 'meets' }, impact: 'measured',
      metric: { name: 'Results shown with a baseline', unit: '%', before: 35, after: 80, period: 'first and last four sessions' },
      rated: { by: 'rafael', daysAgo: 6, level: 'meets', except: { 'GPM.D2': 'partial' }, note: 'Goals are shared and measured. In two sessions I attended, results without a baseline went through unchallenged.' },
      seen: [seen('imogen', 6, 4, 'Design has a number of its own in this review for the first time.')],
    }),
    item({
      key: 'darius-hiring', title: 'Hired Kwabena for dock scheduling',
      happened: 'Six finalists, one case, a panel of four. Kwabena has led dock scheduling since and delivered the first slot release on time.',
      contribution: 'I wrote the scorecard, chaired the debrief and planned his first ninety days.',
      days: [380, 330, 322], episode: 'Hiring for dock scheduling', link: 'people/dock-scorecard',
      claims: { 'GPM.L3': 'meets' }, impact: 'shipped',
      rated: { by: 'rafael', daysAgo: 150, level: 'meets', note: 'Six months on, Kwabena is on the bar we wrote down. The scorecard predicted his weak spot as well.' },
    }),
    item({
      key: 'darius-strike-message', title: 'Told 2,300 carriers why payments would be late',
      happened: 'A bank outage delayed two payment runs. Carriers got one message within ninety minutes that named the cause, our share in it and the new date.',
      contribution: 'I wrote the message, signed it and answered the first two hundred replies with three colleagues.',
      days: [27, 24, 18], episode: 'Bank outage', link: 'carrier/outage-message',
      claims: { 'GPM.C4': 'meets' }, impact: 'shipped',
      seen: [seen('sofia', 17, 14, 'The date in the message was the date we could keep, because he asked first.'), asked('tomasz', 9, 'You were on the incident call. Is my account of the first ninety minutes right?')],
    }),
  ],
});
