import { asked, item, person, seen } from '../build.js';

/** Building towards Senior PM; keeps part of the evidence private. */
export const leilaGhorbani = person({
  key: 'leila', name: 'Leila Ghorbani', title: 'Product Manager, Carrier Compliance', rung: 'PM', manager: 'rafael', managerSinceDaysAgo: 520,
  levels: [
    { rung: 'APM', fromDaysAgo: 1420, reason: 'Joined from transport law' },
    { rung: 'PM', fromDaysAgo: 610, reason: 'Promoted after the permit check' },
  ],
  evidence: [
    item({
      key: 'leila-permit-check', title: 'Expired permits caught before the load is offered',
      happened: 'Loads were offered to carriers whose permit had run out. The check runs before the offer and carriers hear about the expiry thirty days ahead.',
      contribution: 'I defined the rate of unsafe offers as the area\'s KPI, linked it to insurance cost with the risk team and report it quarterly.',
      days: [270, 140, 133], episode: 'Permit check', link: 'compliance/permit-check',
      claims: { 'SPM.D1': 'meets', 'SPM.S4': 'meets' }, impact: 'measured',
      metric: { name: 'Offers to carriers without a valid permit', unit: 'per 1,000', before: 9.3, after: 0.4, period: 'quarter to quarter' },
      rated: { by: 'rafael', daysAgo: 124, level: 'meets', note: 'The insurer lowered the premium and named this figure as the reason.' },
      seen: [seen('darius', 132, 128, 'Capacity lost four percent of its carriers for a week and got them back with valid papers.')],
    }),
    item({
      key: 'leila-two-country-rules', title: 'Cabotage rules as a table other teams use',
      happened: 'Three teams had coded the rules for foreign carriers differently. One reviewed table with sources replaced them.',
      contribution: 'I wrote the table, had it checked by two lawyers and keep its change log.',
      days: [180, 128, 121], episode: 'Cabotage table', link: 'compliance/cabotage-table',
      claims: { 'SPM.C4': 'meets', 'SPM.L3': 'meets' }, impact: 'shipped',
      rated: { by: 'rafael', daysAgo: 112, level: 'meets', note: 'Dispatch and customs both build from it. I counted three copies deleted.' },
      seen: [seen('eilidh', 120, 115, 'We removed our own rules the same week.'), seen('chiara', 119, 114, 'It has a source per cell, so I can trust it.')],
    }),
    item({
      key: 'leila-audit-season', title: 'Audit papers in a day instead of a fortnight',
      happened: 'The transport authority asks for papers of a hundred trips. The export collects them; the last audit took one day.',
      contribution: 'I sat through an audit, listed what was asked and got the driver-app and archive leads to deliver their parts.',
      days: [100, 30, 25], episode: 'Audit export', link: 'compliance/audit-export',
      claims: { 'SPM.C1': 'meets', 'SPM.L2': 'meets', 'SPM.S2': 'meets' }, impact: 'measured',
      metric: { name: 'Working days to answer an audit', unit: 'days', before: 10, after: 1, period: 'last two audits' },
      seen: [asked('tomasz', 21, 'You gave me two engineers for this. Can you confirm what the export changed?'), asked('imogen', 21, 'You saw both versions of the export page.')],
    }),
    item({
      key: 'leila-authority-talk', title: 'Talk at the hauliers\' association',
      happened: 'Forty hauliers, one hour, a list of eleven questions that I could not answer on the spot.',
      contribution: 'I gave the talk and answered the eleven questions in writing within a week.',
      days: [70, 69, 61], shared: null, episode: 'Association talk', claims: { 'SPM.C2': 'partial' }, impact: 'activity',
    }),
    item({
      key: 'leila-risk-scoring-doubt', title: 'Why I think the carrier risk score misleads sales',
      happened: 'The score falls when a carrier is small, not when it is unsafe. Sales uses it in offers.',
      contribution: 'I recalculated it for 300 carriers; needs a second pair of eyes before it goes anywhere.',
      days: [28, 11, 10], shared: null, episode: 'Carrier risk score', claims: { 'SPM.D4': 'meets' }, impact: 'activity',
    }),
  ],
});
