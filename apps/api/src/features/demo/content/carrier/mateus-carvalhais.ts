import { item, person, seen } from '../build.js';

/** Good evidence, but the newest of it is more than a year old. */
export const mateusCarvalhais = person({
  key: 'mateus', name: 'Mateus Carvalhais', title: 'Product Manager, Return Loads', rung: 'PM', manager: 'rafael', managerSinceDaysAgo: 930,
  levels: [{ rung: 'PM', fromDaysAgo: 1510, reason: 'Joined from an e-commerce company' }],
  evidence: [
    item({
      key: 'mateus-return-roadmap', title: 'Return-load roadmap tied to the margin target',
      happened: 'Return loads were sold at any price. The roadmap set a floor per lane and a share of the margin target per theme; the first two themes shipped.',
      contribution: 'I wrote the roadmap, computed the floors and explained the margin chain to twelve account managers.',
      days: [640, 470, 462], episode: 'Return-load roadmap', link: 'returns/roadmap',
      claims: { 'SPM.S1': 'meets', 'SPM.S4': 'meets', 'SPM.D1': 'meets' }, impact: 'measured',
      metric: { name: 'Margin per return load', unit: 'GBP', before: 31, after: 58, period: 'half-year to half-year' },
      rated: { by: 'rafael', daysAgo: 450, level: 'meets', note: 'Account managers quote the floors without looking them up. The margin report goes back to this page.' },
      seen: [seen('darius', 460, 455, 'The floors held through the whole low season.')],
    }),
    item({
      key: 'mateus-backhaul-alliance', title: 'Backhaul agreement between three carriers',
      happened: 'Three competing carriers agreed to offer each other return loads through us for a trial half-year.',
      contribution: 'I wrote the terms, met the three managing directors and got each to commit lanes.',
      days: [560, 412, 405], episode: 'Backhaul alliance', link: 'returns/backhaul-terms',
      claims: { 'SPM.C1': 'meets', 'SPM.C3': 'meets', 'SPM.L2': 'meets' }, impact: 'measured',
      metric: { name: 'Return trips with a load', unit: '%', before: 54, after: 63, period: 'three carriers, half-year' },
      rated: { by: 'rafael', daysAgo: 396, level: 'meets', note: 'I watched three competitors sign the same page. Both sides of each lane confirmed.' },
      seen: [seen('tomasz', 404, 399, 'He had answers to the data questions before the lawyers asked.')],
    }),
    item({
      key: 'mateus-seasonal-study', title: 'Harvest season: a study that moved the start by six weeks',
      happened: 'Return loads from farms peak with the first cut, not with the last. The seasonal product started six weeks earlier than planned.',
      contribution: 'I compared four years of bookings with crop reports and changed the plan.',
      days: [520, 455, 448], episode: 'Harvest study', link: 'returns/harvest-study',
      claims: { 'SPM.D2': 'meets' }, impact: 'measured',
      metric: { name: 'Seasonal loads booked', unit: 'loads', before: 410, after: 690, period: 'season to season' },
      rated: { by: 'rafael', daysAgo: 437, level: 'meets', note: 'Crop reports were a source nobody here had used. The six weeks made the season.' },
      seen: [seen('kwabena', 330, 326, 'I read the study in my first week; dock planning still uses its calendar.')],
    }),
    item({
      key: 'mateus-pricing-coach', title: 'Pricing clinic for three PMs',
      happened: 'Three afternoons on price floors for PMs outside the team; two of them set floors of their own afterwards.',
      contribution: 'I prepared the examples from their products and checked their first floors.',
      days: [430, 392, 386], episode: 'Pricing clinic', link: 'returns/pricing-clinic',
      claims: { 'SPM.L1': 'meets', 'SPM.L3': 'meets' }, impact: 'shipped',
      rated: { by: 'rafael', daysAgo: 377, level: 'meets', note: 'Sofia and Eilidh each showed me a floor they had set after the clinic.' },
      seen: [seen('eilidh', 385, 380, 'Night planning has a price floor because of these afternoons.')],
    }),
  ],
});
