import { item, person, seen } from '../build.js';
import type { DemoPerson } from '../types.js';
import { callumStrachan } from './callum-strachan.js';
import { graceMbathane } from './grace-mbathane.js';
import { nadiaBenhaddou } from './nadia-benhaddou.js';
import { femiAdeyinkaCole, joannaWrzosek } from './newcomers.js';
import { priyaRaghunathan } from './priya-raghunathan.js';
import { tobiasLindqvist } from './tobias-lindqvist.js';
import { yukiHoshikawa } from './yuki-hoshikawa.js';

const amaraDelacroix = person({
  key: 'amara', name: 'Amara Delacroix', title: 'Group Product Manager, Shipper Experience', rung: 'GPM', manager: 'ingrid', managerSinceDaysAgo: 1150,
  levels: [
    { rung: 'SPM', fromDaysAgo: 2230, reason: 'Joined as Senior PM for Booking' },
    { rung: 'GPM', fromDaysAgo: 1150, reason: 'Promoted when the shipper teams became one group' },
  ],
  evidence: [
    item({
      key: 'amara-portfolio-split', title: 'Stopped the consumer parcel bet I had asked for',
      happened: 'Consumer parcels reached a third of its plan after two quarters. The product was closed, its nine people moved to claims and tracking, and its customers were taken to a partner.',
      contribution: 'I had sponsored it. I set the stop line at the start, called it when it was crossed, told the team myself and placed every one of them before the announcement.',
      days: [310, 140, 132], episode: 'Consumer parcels', link: 'shipper/consumer-parcels-close',
      claims: { 'DIR.S1': 'meets', 'DIR.S4': 'meets', 'DIR.C4': 'meets' }, impact: 'measured',
      metric: { name: 'Yearly cost of the line', unit: 'thousand GBP', before: 940, after: 110, period: 'plan year, run-rate' },
      rated: { by: 'ingrid', daysAgo: 121, level: 'meets', note: 'Stopped on the line she had drawn a year earlier. I spoke with four of the nine: they disagreed and stayed.' },
      seen: [seen('tomasz', 131, 127, 'My engineers heard it from Amara before they could hear it from anybody else.')],
    }),
    item({
      key: 'amara-line-revenue', title: 'Booking and claims revenue forecast within four percent',
      happened: 'For three quarters the revenue of the shipper line has come in within four percent of the forecast made at the start of the quarter.',
      contribution: 'I replaced the sum of account guesses by lanes times conversion, and hold the forecast review myself.',
      days: [280, 16, 14], ongoing: true, episode: 'Line forecast', link: 'shipper/line-forecast',
      claims: { 'DIR.D1': 'meets', 'DIR.C2': 'meets' }, impact: 'measured',
      metric: { name: 'Forecast error per quarter', unit: '%', before: 17, after: 4, period: 'quarterly' },
      rated: { by: 'ingrid', daysAgo: 6, level: 'meets', except: { 'DIR.C2': 'partial' }, note: 'Three quarters in tolerance. The board deck still opens with the good news; risks came on page four.' },
      seen: [seen('meilin', 13, 10, 'Settlement plans its cash by this forecast.')],
    }),
    item({
      key: 'amara-growing-leads', title: 'Priya running the monthly review on her own',
      happened: 'For two quarters the executive review of booking has been Priya\'s. I read it when everybody else does.',
      contribution: 'I agreed with the executives that questions go to her, and coached on the first two pages only.',
      days: [215, 20, 18], ongoing: true, episode: 'Growing leads', link: 'shipper/review-handover',
      claims: { 'DIR.L2': 'partial' }, impact: 'shipped',
      seen: [seen('priya', 17, 15, 'I was left alone with the page, on purpose, and it worked.')],
    }),
  ],
});

/** Shipper Experience: quotes, booking, tracking, claims. */
export const shipperExperience: readonly DemoPerson[] = [
  amaraDelacroix, priyaRaghunathan, callumStrachan, nadiaBenhaddou, graceMbathane, yukiHoshikawa, tobiasLindqvist, femiAdeyinkaCole, joannaWrzosek,
];
