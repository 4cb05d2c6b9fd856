import { item, person, seen } from './build.js';

const ingridHalvorsenReyes = person({
  key: 'ingrid', name: 'Ingrid Halvorsen-Reyes', title: 'Director of Product', rung: 'DIR', manager: null, managerSinceDaysAgo: null,
  levels: [
    { rung: 'GPM', fromDaysAgo: 2400, reason: 'Joined to lead the carrier teams' },
    { rung: 'DIR', fromDaysAgo: 1290, reason: 'Appointed when product became one department' },
  ],
  evidence: [
    item({
      key: 'ingrid-customs-partner', title: 'Customs: partner for filing, build the data',
      happened: 'Building customs filing in nine countries would have taken two years. We file through a partner and keep the declaration data; the first four countries are live.',
      contribution: 'I led the choice with finance and legal, and stopped our own prototype.',
      days: [330, 120, 110], episode: 'Customs choice', link: 'company/customs-choice',
      claims: { 'VP.S2': 'meets' }, impact: 'measured',
      metric: { name: 'Countries with customs filing', unit: 'countries', before: 1, after: 4, period: 'start and end of the year' },
      seen: [seen('tomasz', 108, 103, 'She asked for the case against the partner first, and we wrote it.')],
    }),
    item({
      key: 'ingrid-successors', title: 'Named successors for the three groups',
      happened: 'Each Group PM has a named successor with two pieces of next-rung work; so do I.',
      contribution: 'I agreed the names one by one and review the work every quarter.',
      days: [160, 15, 12], ongoing: true, episode: 'Successors', link: 'company/successors',
      claims: { 'VP.L2': 'meets' }, impact: 'activity',
      seen: [seen('meilin', 11, 9, 'I know what my successor is working on, because we chose it together.')],
    }),
  ],
});

const tomaszWieliczko = person({
  key: 'tomasz', name: 'Tomasz Wieliczko', title: 'Engineering Lead', rung: null, manager: null, managerSinceDaysAgo: null, colleague: true, levels: [],
});

const imogenTsai = person({
  key: 'imogen', name: 'Imogen Tsai', title: 'Design Lead', rung: null, manager: null, managerSinceDaysAgo: null, colleague: true, levels: [],
});

const patienceRuttledge = person({
  key: 'patience', name: 'Patience Ruttledge', title: 'People Operations Partner', rung: null, manager: null, managerSinceDaysAgo: null, admin: true, levels: [],
});

/** The Director and the people beside product. */
export const office = [ingridHalvorsenReyes, tomaszWieliczko, imogenTsai, patienceRuttledge] as const;
