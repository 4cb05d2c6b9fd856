import { randomUUID } from 'node:crypto';

/** @typedef {import('@playwright/test').Page} Page */

const HANDOVER_IN_MS = 20 * 86_400_000;

/** Calls the API as the person who is signed in on the page. @param {Page} page @param {string} method @param {string} path @param {object} [body] @param {Record<string, string>} [headers] @returns {Promise<any>} */
async function call(page, method, path, body, headers = {}) {
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const { origin } = new URL(page.url());
  const reply = await page.request.fetch(`${origin}${path}`, {
    method, headers: { origin, 'x-xsrf-token': decodeURIComponent(token), ...(method === 'POST' && { 'idempotency-key': randomUUID() }), ...headers }, ...(body && { data: body }),
  });
  if (!reply.ok()) throw new Error(`${method} ${path}: ${String(reply.status())} ${await reply.text()}`);
  return reply.json();
}

/**
 * What stands for the parts of the addresses. What the demo does not have is made: a draft of the ladder, a draft among the
 * evidence and a change of manager that is planned.
 * @param {{pm: Page, group_pm: Page, admin: Page}} pages
 * @returns {Promise<Record<string, string>>}
 */
export async function findSubjects({ pm, group_pm: manager, admin }) {
  const { person, organisation } = await call(pm, 'GET', '/api/session');
  const { items } = await call(pm, 'GET', `/api/people/${person.id}/evidence`);
  const [episode] = await call(pm, 'GET', `/api/people/${person.id}/episodes`);
  const item = items.find((/** @type {any} */ one) => one.ratings.length > 0) ?? items[0];
  const { results: [draft] } = await call(pm, 'POST', `/api/people/${person.id}/evidence/drafts`, {
    source: 'Tracker', entries: [{ title: item.title, startedOn: item.startedOn, happened: 'As the tracker has it.' }],
  });
  const { id: draftId } = await call(admin, 'POST', '/api/ladder/drafts', { from: 'version' });
  await permitPay(admin, 'Wieliczko');
  return { personId: person.id, itemId: item.id, episodeId: episode.id, draftItemId: draft.itemId, draftId, handoverId: await plannedHandover(manager, admin, organisation.today, person.id), ...await promotions(admin, manager) };
}

/** The promotions of the demo, by how far each has come. @param {Page} admin @param {Page} manager @returns {Promise<Record<string, string>>} */
async function promotions(admin, manager) {
  const [{ cases }, { cases: presented }, { cycles }] = [await call(admin, 'GET', '/api/cases'), await call(manager, 'GET', '/api/cases'), await call(admin, 'GET', '/api/cycles')];
  /** @param {string} state @param {any[]} [of] */
  const inState = (state, of = cases) => of.find((one) => one.state === state);
  const { panelId } = await call(manager, 'GET', `/api/cases/${inState('calibration').id}/brief`);
  return {
    caseId: inState('drafting', presented).id, reviewCaseId: inState('independent_review').id, roomCaseId: inState('calibration').id, deferredCaseId: inState('decided').id, paidCaseId: inState('acknowledged').id,
    panelId, cycleId: cycles.find((/** @type {any} */ one) => one.state !== 'closed').id, paidCycleId: inState('acknowledged').cycle.id,
  };
}

/** Lets somebody see pay, which nobody of the one-click accounts does. @param {Page} admin @param {string} name */
async function permitPay(admin, name) {
  const { people: [person] } = await call(admin, 'GET', `/api/people?q=${encodeURIComponent(name)}`);
  const { version } = await call(admin, 'GET', `/api/people/${person.id}`);
  await call(admin, 'PUT', `/api/people/${person.id}/permissions`, { isAdmin: false, isAuditor: false, seesPay: true }, { 'if-match': `"${String(version)}"` });
}

/** Of another report, so that the page of the person who is pictured stays as it was. @param {Page} manager @param {Page} admin @param {string} today @param {string} butNot */
async function plannedHandover(manager, admin, today, butNot) {
  const { rows } = await call(manager, 'GET', '/api/team');
  const { people: [director] } = await call(admin, 'GET', '/api/people?q=Halvorsen');
  const report = rows.map((/** @type {any} */ row) => row.person).find((/** @type {any} */ one) => one.id !== butNot);
  const { version } = await call(admin, 'GET', `/api/people/${report.id}`);
  const from = new Date(Date.parse(today) + HANDOVER_IN_MS).toISOString().slice(0, 10);
  await call(admin, 'POST', `/api/people/${report.id}/manager`, { managerId: director.id, from }, { 'if-match': `"${String(version)}"` });
  const [handover] = await call(manager, 'GET', '/api/handovers');
  return handover.id;
}
