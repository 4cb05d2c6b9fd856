import { item, person, seen } from '../build.js';
import type { DemoPerson } from '../types.js';
import { aoifeBrannigan, chiaraMontefiore } from './associates.js';
import { bartNwachukwu } from './bart-nwachukwu.js';
import { junHoBaek } from './jun-ho-baek.js';
import { rohanVaidyar } from './rohan-vaidyar.js';
import { sofiaKarras } from './sofia-karras.js';

const meiLinAshworth = person({
  key: 'meilin', name: 'Mei-Lin Ashworth', title: 'Group Product Manager, Settlement & Platform', rung: 'GPM', manager: 'ingrid', managerSinceDaysAgo: 880,
  levels: [
    { rung: 'SPM', fromDaysAgo: 1990, reason: 'Joined from a bank' },
    { rung: 'GPM', fromDaysAgo: 880, reason: 'Promoted to lead Settlement' },
  ],
  evidence: [
    item({
      key: 'meilin-measure-standard', title: 'One standard for before-and-after figures',
      happened: 'Each group counted results its own way. A two-page standard (baseline, period, comparison, owner) is used by all three.',
      contribution: 'I wrote it with the analysts, tried it on six old results of my own group and published the four that shrank.',
      days: [250, 150, 144], episode: 'Measurement standard', link: 'platform/measurement-standard',
      claims: { 'DIR.D3': 'meets', 'DIR.C4': 'meets' }, impact: 'measured',
      metric: { name: 'Results reported with baseline and comparison', unit: '%', before: 28, after: 77, period: 'three groups, quarterly' },
      rated: { by: 'ingrid', daysAgo: 135, level: 'meets', note: 'Amara and Rafael use it, although two of their results shrank. They argued, lost and adopted it.' },
      seen: [seen('amara', 143, 139, 'I lost three points on my best result and she was right.')],
    }),
    item({
      key: 'meilin-platform-split', title: 'Identity and integrations moved out of Settlement\'s backlog',
      happened: 'Platform work waited behind invoices. Two teams with their own goals were formed and the waiting time for platform requests fell.',
      contribution: 'I drew the roles, agreed the split of engineers with Tomasz and gave both PMs their own budget.',
      days: [205, 48, 43], episode: 'Platform teams', link: 'platform/team-split',
      claims: { 'DIR.L1': 'meets', 'DIR.S2': 'meets' }, impact: 'measured',
      metric: { name: 'Median wait of a platform request', unit: 'days', before: 41, after: 15, period: 'quarter to quarter' },
      rated: { by: 'ingrid', daysAgo: 34, level: 'meets', note: 'I asked three requesters; all three noticed. The budget moved with the people.' },
      seen: [seen('tomasz', 42, 38, 'First split I have been through where the hand-over list was complete.')],
    }),
    item({
      key: 'meilin-cost-line', title: 'Settlement cost forecast for the board',
      happened: 'Bank, fraud and support cost of Settlement in one forecast, risks on the first page.',
      contribution: 'I prepared it with finance and presented it to two board members.',
      days: [64, 18, 12], episode: 'Cost forecast', link: 'settlement/cost-forecast',
      claims: { 'DIR.C2': 'meets', 'DIR.D1': 'partial' }, impact: 'shipped',
      seen: [seen('amara', 11, 8, 'I was in the room. The first question was about a risk she had already listed.')],
    }),
  ],
});

/** Settlement & Platform: invoicing, payouts, customs, identity, integrations. */
export const settlementPlatform: readonly DemoPerson[] = [
  meiLinAshworth, bartNwachukwu, sofiaKarras, rohanVaidyar, junHoBaek, aoifeBrannigan, chiaraMontefiore,
];
