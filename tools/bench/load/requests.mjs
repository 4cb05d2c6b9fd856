import { rarestOf, SEARCHED } from './words.mjs';

/** @typedef {import('../browser.mjs').Browser} Browser */
/** @typedef {import('./subjects.mjs').Manager} Manager */
/**
 * What is measured.
 * @typedef {object} Measured
 * @property {string} name
 * @property {Manager[]} who each lane is another of them, as far as there are
 * @property {(browser: Browser, as: Manager) => Promise<number>} send answers how many rows came
 * @property {number} [most] runs, where it uses something up
 * @property {(as: Manager) => number} [left] how many runs are left for them, where it uses something up
 * @property {string} [target] p50 / p95 of ../shared/bars.md
 * @property {ReadonlySet<string>} [known]
 * @property {boolean} [inexact] repeated, it comes upon what it wrote itself, or what is written between
 */

/** @param {boolean} holds @param {string} what */
function expect(holds, what) {
  if (!holds) throw new Error(`Not measured, because the answer is wrong: ${what}.`);
}

/** @param {Browser} browser @param {string} path */
async function read(browser, path) {
  const reply = await browser.get(path);
  expect(reply.status === 200, `${path.replace(/\?.*/, '')} is answered with ${String(reply.status)} ${String(reply.bytes).slice(0, 200)}`);
  return reply.json();
}

/** The calls of a person's page, one after another. @param {Browser} browser @param {string} person */
async function personPage(browser, person) {
  const base = `/api/people/${person}`;
  for (const part of ['', '/readiness', '/readiness/next-steps', '/readiness/forecast', '/readiness/history']) await read(browser, `${base}${part}`);
  return (await read(browser, `${base}/evidence`)).items.length;
}

/** @param {Browser} browser @param {string} q */
const find = async (browser, q) => (await read(browser, `/api/evidence?q=${q}`)).items.length;

/** @param {Browser} browser @param {string} person @param {string} indicator */
async function capture(browser, person, indicator) {
  const reply = await browser.post(`/api/people/${person}/evidence`, {
    title: 'Cut the time from order to first pick-up',
    happened: 'Carriers were asked by telephone one after another. '.repeat(8),
    contribution: 'Wrote the brief, ran the trial with two depots, and decided on the order of the roll-out. '.repeat(4),
    indicators: [{ id: indicator, claim: 'meets' }],
    impact: 'measured',
    metric: { name: 'Hours to pick-up', unit: 'h', before: 9, after: 4, period: 'Q2' },
  });
  expect(reply.status === 201, `an item is answered with ${String(reply.status)} ${String(reply.bytes).slice(0, 200)}`);
  return 1;
}

/** Rates items, each once. @param {import('./subjects.mjs').Waiting[]} waiting */
function rating(waiting) {
  /** @type {Set<string>} */
  const known = new Set();
  return {
    known,
    /** @param {Manager} as */
    left: (as) => waiting.filter(({ managerId }) => managerId === as.id).length,
    /** @param {Browser} browser @param {Manager} as */
    send: async (browser, as) => {
      const at = waiting.findIndex(({ managerId }) => managerId === as.id);
      const item = waiting.splice(at, at < 0 ? 0 : 1)[0];
      if (!item) throw new Error('There is nothing left to rate.');
      known.add(item.id).add(item.personId);
      const reply = await browser.post(`/api/evidence/${item.id}/ratings`, { ratings: item.codes.map((indicator) => ({ indicator, level: 'meets' })), note: 'I saw the roadmap and the numbers in it.' });
      expect(reply.status === 201, `a rating is answered with ${String(reply.status)} ${String(reply.bytes).slice(0, 200)}`);
      return 1;
    },
  };
}

/** @param {import('./subjects.mjs').Subjects} subjects @param {ReadonlySet<string>} has paths that this version has @returns {Measured[]} */
export function measuredRequests({ teams, reports, waiting, middle, top, writers }, has) {
  const searches = Object.entries(SEARCHED);
  const rare = new Map(waiting.map(({ managerId, title }) => [managerId, rarestOf(title)]));
  const large = middle.id === top.id ? [top] : [middle, top];
  const below = (/** @type {Manager} */ manager) => manager.below.toLocaleString('en');
  return [
    { name: 'heatmap of 12 reports', who: teams, target: '4 / 10', send: async (browser) => (await read(browser, '/api/team')).rows.length },
    ...large.map((manager) => ({ name: `heatmap, page of ${below(manager)} below`, who: [manager], send: async (/** @type {Browser} */ browser) => (await read(browser, '/api/team?scope=all')).rows.length })),
    ...large.map((manager) => ({ name: `heatmap, filtered, ${below(manager)} below`, who: [manager], send: async (/** @type {Browser} */ browser) => (await read(browser, '/api/team?scope=all&state=close&sort=-index')).rows.length })),
    ...(has.has('/api/roll-up') ? large.map((manager) => ({ name: `roll-up of ${below(manager)} below`, who: [manager], target: '8 / 15', send: async (/** @type {Browser} */ browser) => (await read(browser, '/api/roll-up')).groups.length })) : []),
    { name: 'person page, six calls', who: teams, inexact: true, send: (browser, as) => personPage(browser, reports[as.id]?.[3] ?? '') },
    { name: 'evidence item captured', who: writers, target: '6 / 15', send: (browser, as) => capture(browser, as.id, as.code ?? '') },
    { name: 'item rated', who: teams, most: 120, inexact: true, ...rating(waiting) },
    // A word that is rare in the whole organisation is in the work of few teams: of each, one of its own.
    ...searches.map(([kind, word]) => ({ name: `search, 12 reports, ${kind} word`, who: teams, target: '8 / 15', send: (/** @type {Browser} */ browser, /** @type {Manager} */ as) => find(browser, kind === 'rare' ? (rare.get(as.id) ?? word) : word) })),
    ...searches.map(([kind, word]) => ({ name: `search, ${below(middle)} below, ${kind} word`, who: [middle], target: '20 / 60', send: (/** @type {Browser} */ browser) => find(browser, word) })),
  ];
}
