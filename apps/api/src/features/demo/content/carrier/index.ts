import { item, person, seen } from '../build.js';
import type { DemoPerson } from '../types.js';
import { dariusFarrokh } from './darius-farrokh.js';
import { eilidhMacrae } from './eilidh-macrae.js';
import { hanaKovarova } from './hana-kovarova.js';
import { kwabenaOfosu } from './kwabena-ofosu.js';
import { leilaGhorbani } from './leila-ghorbani.js';
import { mateusCarvalhais } from './mateus-carvalhais.js';
import { sunnivaDahlgren } from './sunniva-dahlgren.js';

const rafaelQuintanilha = person({
  key: 'rafael', name: 'Rafael Quintanilha', title: 'Group Product Manager, Carrier Network', rung: 'GPM', manager: 'ingrid', managerSinceDaysAgo: 930,
  levels: [{ rung: 'GPM', fromDaysAgo: 930, reason: 'Joined from a freight exchange' }],
  evidence: [
    item({
      key: 'rafael-rotterdam', title: 'A carrier team in Rotterdam, and what it made faster',
      happened: 'Continental carriers waited weeks for an answer from London. Seven people in Rotterdam own onboarding from first call to first load.',
      contribution: 'I designed the roles, hired the lead, moved two London positions and measured the waiting time before the first offer went out.',
      days: [295, 60, 52], episode: 'Rotterdam team', link: 'carrier/rotterdam-design',
      claims: { 'DIR.L1': 'meets', 'DIR.S2': 'meets', 'DIR.L2': 'partial' }, impact: 'measured',
      metric: { name: 'Days from first call to first load', unit: 'days', before: 34, after: 12, period: 'continental carriers, quarterly' },
      rated: { by: 'ingrid', daysAgo: 44, level: 'meets', except: { 'DIR.L2': 'partial' }, note: 'Roles, budget and effect are on one sheet. The Rotterdam lead is promising; four months are not enough to call it.' },
      seen: [seen('imogen', 51, 47, 'Our designer there has one person to ask instead of five.')],
    }),
    item({
      key: 'rafael-two-year-view', title: 'Two-year view of the carrier network',
      happened: 'Electric lorries, driver shortage and the new tachograph in six pages. Capacity and compliance settled two disputes with it.',
      contribution: 'I wrote it after eleven carrier visits and present it to every new PM.',
      days: [240, 90, 84], episode: 'Two-year view', link: 'carrier/two-year-view',
      claims: { 'DIR.S3': 'meets', 'DIR.C3': 'meets' }, impact: 'shipped',
      rated: { by: 'ingrid', daysAgo: 70, level: 'meets', note: 'Two PMs quoted page three to me in an argument, against each other, and settled.' },
      seen: [seen('darius', 83, 78, 'Page three ended the return-trip discussion.')],
    }),
    item({
      key: 'rafael-bet-comparison', title: 'Four carrier bets on one measure',
      happened: 'Capacity, docks, dispatch and driver app compared by contribution per engineer and year; one engineer pair moved because of it.',
      contribution: 'I agreed the measure with finance and published all four figures, including the weak one.',
      days: [85, 25, 20], episode: 'Carrier bets', link: 'carrier/bets-compared',
      claims: { 'DIR.D2': 'meets' }, impact: 'measured',
      metric: { name: 'Contribution per engineer, moved pair', unit: 'thousand GBP a year', before: 140, after: 205, period: 'plan year' },
      seen: [seen('meilin', 19, 16, 'Settlement adopted the same measure.')],
    }),
  ],
});

/** Carrier Network: capacity, dispatch, docks, driver app, compliance. */
export const carrierNetwork: readonly DemoPerson[] = [
  rafaelQuintanilha, dariusFarrokh, eilidhMacrae, kwabenaOfosu, leilaGhorbani, mateusCarvalhais, hanaKovarova, sunnivaDahlgren,
];
