import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AccessRows } from '../../testing/access-rows.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { PayBandList } from '../pay-bands/pay-bands.dto.js';
import type { CasePay } from './case-pay.dto.js';
import type { CyclePay, PaidCycles } from './cycle-pay.dto.js';

const BAND = { rung: 'SPM', currency: 'GBP', min: '80000', mid: '100000', softTop: '115000', max: '120000', effectiveFrom: '2026-01-01' };

describe('pay of promotions', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  let rows: AccessRows;
  let reader: TestClient;
  let id: string;
  const year = (): string => api.today.slice(0, 4);

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    rows = new AccessRows(api, world);
    reader = await api.as('payReader', world);
    id = (await rows.case('case-pay.read')).case;
    await api.owner.query(`UPDATE people SET location = 'Leeds', working_share = 80 WHERE id = $1`, [world.people.pm.id]);
  });
  afterAll(() => api.stop());

  const read = (caseId = id): Promise<CasePay> => ok(reader.get<CasePay>(`/api/cases/${caseId}/pay`));
  const propose = (given: Record<string, unknown> = {}, caseId = id): Promise<Reply<unknown>> => reader.post(`/api/cases/${caseId}/pay/proposals`, { amount: '99000', currency: 'gbp', effectiveOn: `${year()}-01-01`, reason: 'The middle of the band in Leeds.', ...given });
  const cycleOf = async (): Promise<string> => (await read()).cycle?.id ?? '';

  it('has bands and factors from the ladder until some are recorded, from their day on', async () => {
    const before = await ok(reader.get<PayBandList>('/api/pay-bands'));
    expect(before.bands.find(({ rung }) => rung === 'SPM')).toMatchObject({ currency: 'USD', source: 'ladder', effectiveFrom: null });
    expect(before.factors.every(({ source }) => source === 'ladder')).toBe(true);
    expect((await reader.post('/api/pay-bands', BAND)).status).toBe(204);
    expect((await reader.post('/api/pay-bands', { ...BAND, min: '1', effectiveFrom: `${Number(year()) + 1}-01-01` })).status).toBe(204);
    expect((await reader.post('/api/pay-factors', { location: 'leeds', factor: 0.9, effectiveFrom: '2026-01-01' })).status).toBe(204);
    const after = await ok(reader.get<PayBandList>('/api/pay-bands'));
    expect(after.bands.filter(({ rung }) => rung === 'SPM').map(({ currency, mid, source }) => [currency, mid, source])).toEqual([['GBP', 100_000, 'recorded'], ['USD', expect.any(Number), 'ladder']]);
    expect(after.planned).toMatchObject([{ rung: 'SPM', currency: 'GBP', min: 1 }]);
    expect(after.factors[0]).toMatchObject({ location: 'leeds', factor: 0.9, source: 'recorded' });
  });

  it('says at its field what is wrong', async () => {
    for (const [path, body, given, field] of [
      ['/api/pay-bands', BAND, { rung: 'XYZ' }, 'rung'],
      ['/api/pay-bands', BAND, { mid: '70000' }, 'mid'],
      ['/api/pay-bands', BAND, { softTop: '90000' }, 'softTop'],
      ['/api/pay-bands', BAND, { max: '100' }, 'max'],
      ['/api/pay-bands', BAND, { max: '-1' }, 'max'],
      ['/api/pay-bands', BAND, { currency: 'ZZZ' }, 'currency'],
      ['/api/pay-bands', BAND, { effectiveFrom: '2026-02-30' }, 'effectiveFrom'],
      ['/api/pay-factors', { location: 'York', factor: 1, effectiveFrom: '2026-01-01' }, { factor: 0 }, 'factor'],
      ['/api/pay-factors', { location: 'York', factor: 1, effectiveFrom: '2026-01-01' }, { factor: 1.00001 }, 'factor'],
      ['/api/pay-factors', { location: 'York', factor: 1, effectiveFrom: '2026-01-01' }, { location: ' ' }, 'location'],
      ['/api/pay-factors', { location: 'York', factor: 1, effectiveFrom: '2026-01-01' }, { effectiveFrom: '9999-01-01' }, 'effectiveFrom'],
      [`/api/cases/${id}/pay/proposals`, { amount: '1', currency: 'GBP', effectiveOn: api.today, reason: 'Why not' }, { reason: '' }, 'reason'],
      [`/api/cases/${id}/pay/proposals`, { amount: '1', currency: 'GBP', effectiveOn: api.today, reason: 'Why not' }, { effectiveOn: '9999-01-01' }, 'effectiveOn'],
      [`/api/cases/${id}/pay/proposals`, { amount: '1', currency: 'GBP', effectiveOn: api.today, reason: 'Why not' }, { amount: '1000000001' }, 'amount'],
      [`/api/cycles/${await cycleOf()}/pay/pools`, { amount: '1', currency: 'GBP' }, { currency: 'Q1Q' }, 'currency'],
    ] as const) {
      expect([field, await reader.post(path, { ...body, ...given })]).toMatchObject([field, { status: 400, body: { errors: [{ field }] } }]);
    }
    expect((await read()).proposals).toEqual([]);
  });

  it('places present and proposed pay in the band of where somebody works, and tells what it costs', async () => {
    expect(await read()).toMatchObject({ state: 'promoted', present: null, proposed: null, cost: null, among: null, warnings: [], location: 'Leeds', locationFactor: 0.9, factorKnown: true, workingShare: 80 });
    await ok(reader.post(`/api/people/${world.people.pm.id}/pay`, { amount: '81000', currency: 'GBP', effectiveFrom: '2020-01-01' }));
    expect(await propose({ amount: '120000', reason: 'Too much' })).toMatchObject({ status: 204, text: '' });
    expect((await read()).warnings).toEqual(['This is above the band of the new rung. Say why in the reason.']);
    await ok(propose());
    const pay = await read();
    expect(pay).toMatchObject({
      presentAtTarget: { amount: '81000.00', band: { min: 72_000, mid: 90_000, softTop: 103_500, max: 108_000 }, compaRatio: 0.9, position: 0.25, words: 'in the band' },
      proposed: { amount: '99000.00', compaRatio: 1.1, position: 0.75 }, cost: { inYear: 14_400, fullYear: 14_400 }, warnings: [], among: { people: null, median: null, difference: null },
    });
    expect(pay.proposals.map(({ amount, reason }) => [amount, reason])).toEqual([['99000.00', 'The middle of the band in Leeds.'], ['120000.00', 'Too much']]);
    expect(pay.proposals[0]?.proposedBy.id).toBe(world.people.payReader.id);
    // Once the new pay is recorded, present pay stays what it was before it.
    await ok(reader.post(`/api/people/${world.people.pm.id}/pay`, { amount: '99000', currency: 'GBP', effectiveFrom: `${year()}-01-01` }));
    expect((await read()).cost?.fullYear).toBe(14_400);
    const kept = await api.owner.query<{ kept: string }[]>('SELECT to_jsonb(k)::text AS kept FROM idempotency_keys k');
    expect(kept.filter(({ kept: text }) => /99000|81000/.test(text))).toEqual([]);

    const file = async (variant: string, format: string): Promise<Reply<unknown>> => reader.get(`/api/cases/${id}/pay/files/${variant}/${format}`);
    const [whole, hidden] = [await file('full', 'json'), await file('masked', 'md')];
    expect(JSON.parse(whole.text)).toMatchObject({ masked: false, header: { person: pay.person.name, caseCode: pay.code, targetRung: { id: 'SPM' } }, remarks: { text: 'The middle of the band in Leeds.' } });
    expect(whole.headers['content-disposition']).toContain(`pay-${pay.code.toLowerCase()}.json`);
    expect([hidden.text.includes(pay.code), hidden.text.includes(pay.person.name), hidden.text.includes('Masked, not anonymous')]).toEqual([true, false, true]);
    expect((await file('masked', 'html')).text).not.toContain(pay.person.name);
    for (const format of ['pdf', 'pdf_letter', 'docx', 'docx_letter']) expect([format, (await file('full', format)).status]).toEqual([format, 200]);
    expect([(await file('full', 'xls')).status, (await file('half', 'pdf')).status, (await (await api.as('groupPm')).get(`/api/cases/${id}/pay/files/full/json`)).status]).toEqual([404, 404, 404]);
  });

  it('stands among others at the rung from five on, without the reader and the person', async () => {
    const others = (['peerPm', 'farPm', 'otherGroupPm', 'colleague', 'dotted', 'payReader', 'pm'] as const).map((key) => world.people[key].id);
    for (const [at, person] of others.entries()) {
      await api.owner.query(`INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, recorded_by, reason) VALUES ($1, $2, $3, 'SPM', '2026-01-02', $4, 'Promoted') ON CONFLICT DO NOTHING`, [api.organisation.id, uuid(), person, world.people.admin.id]);
      if (at < 6) await api.owner.query(`INSERT INTO person_pay (organisation_id, id, person_id, amount, currency, effective_from, recorded_by) VALUES ($1, $2, $3, $4, 'GBP', '2026-01-02', $5)`, [api.organisation.id, uuid(), person, 90_000 + at * 5_000, world.people.admin.id]);
    }
    expect((await read()).among).toEqual({ people: 5, median: 1, difference: 0.1 });
    await api.owner.query(`UPDATE people SET contractor = true WHERE id = $1`, [others[0]]);
    expect((await read()).among).toEqual({ people: null, median: null, difference: null });
    await api.owner.query(`UPDATE people SET contractor = false WHERE id = $1`, [others[0]]);
  });

  it('adds a cycle up against its pool by currency, and lists who waits for money', async () => {
    const cycle = await cycleOf();
    const page = (): Promise<CyclePay> => ok(reader.get<CyclePay>(`/api/cycles/${cycle}/pay`));
    await ok(reader.post(`/api/cycles/${cycle}/pay/pools`, { amount: '1', currency: 'GBP' }));
    await ok(reader.post(`/api/cycles/${cycle}/pay/pools`, { amount: '10000', currency: 'GBP' }));
    expect(await page()).toMatchObject({ cycle: { id: cycle, name: 'Spring' }, uncounted: 0, totals: [{ currency: 'GBP', pool: '10000.00', inYear: 14_400, fullYear: 14_400, left: -4_400, waiting: 0, counted: 1 }], promoted: [{ caseId: id, compaRatio: 1.1, cost: { inYear: 14_400 } }], notFunded: [] });
    // Somebody ready in an earlier cycle, carried into this one.
    const { case: carried } = await rows.case('case.fund');
    await api.owner.query(`UPDATE case_decisions SET decided_on = '2025-03-01' WHERE case_id = $1`, [carried]);
    await api.owner.query(`UPDATE cases SET cycle_id = $2, panel_id = NULL, person_id = $3 WHERE id = $1`, [carried, cycle, world.people.peerPm.id]);
    await api.owner.query(`UPDATE cases SET state = 'decided' WHERE id = $1`, [id]);
    await ok(propose({ amount: '110000' }, carried));
    const { totals, promoted, notFunded } = await page();
    expect([promoted.map(({ caseId }) => caseId), notFunded]).toMatchObject([[id], [{ caseId: carried, since: '2025-03-01', person: { name: 'Alder peerPm' } }]]);
    expect(totals).toMatchObject([{ inYear: 14_400, counted: 1 }]);
    expect((await ok(reader.get<PaidCycles>('/api/cycle-pay'))).cycles.find((one) => one.id === cycle)).toMatchObject({ promoted: 1, notFunded: 1 });
    await api.owner.query('UPDATE cases SET cycle_id = NULL WHERE id = $1', [carried]);
    expect((await ok(reader.get<PaidCycles>('/api/cycle-pay'))).offCycleNotFunded).toMatchObject([{ caseId: carried, since: '2025-03-01' }]);
    await api.owner.query('UPDATE cases SET cycle_id = $2 WHERE id = $1', [carried, cycle]);
  });

  it('is nobody’s without the permission, nor one’s own with it, nor of a case without a promotion', async () => {
    const cycle = await cycleOf();
    for (const who of ['admin', 'opener', 'director', 'groupPm', 'pm', 'auditor'] as const) {
      const client = await api.as(who, world);
      for (const path of [`/api/cases/${id}/pay`, `/api/cycles/${cycle}/pay`, '/api/pay-bands', '/api/cycle-pay']) expect([who, path, (await client.get(path)).status]).toEqual([who, path, 404]);
    }
    await api.owner.query('UPDATE people SET sees_pay = true WHERE id = $1', [world.people.pm.id]);
    const own = await api.as('pm');
    expect((await own.get(`/api/cases/${id}/pay`)).status).toBe(404);
    const without = await own.get<CyclePay>(`/api/cycles/${cycle}/pay`);
    expect(without.body.promoted).toEqual([]);
    expect(without.text).not.toContain('99000');
    expect((await ok(own.get<PaidCycles>('/api/cycle-pay'))).cycles.find((one) => one.id === cycle)).toMatchObject({ promoted: 0 });
    await api.owner.query('UPDATE people SET sees_pay = false WHERE id = $1', [world.people.pm.id]);
    await api.owner.query('UPDATE people SET sees_pay = true WHERE id = $1', [api.otherOrganisation.people.director.id]);
    const elsewhere = await api.as('director', api.otherOrganisation);
    for (const path of [`/api/cases/${id}/pay`, `/api/cycles/${cycle}/pay`]) expect((await elsewhere.get(path)).status).toBe(404);
    expect((await elsewhere.get('/api/cycle-pay')).body).toEqual({ cycles: [], offCycle: [], offCycleNotFunded: [] });
    // The case itself, and readiness, stay closed to whoever sees pay, and pay is nowhere on them.
    for (const path of [`/api/cases/${id}`, `/api/people/${world.people.pm.id}/readiness`]) expect((await reader.get(path)).status).toBe(404);
    expect((await (await api.as('groupPm')).get(`/api/cases/${id}`)).text).not.toMatch(/99000|compa/);
    for (const state of ['locked', 'withdrawn']) {
      await api.owner.query('UPDATE cases SET state = $2 WHERE id = $1', [id, state]);
      expect((await reader.get(`/api/cases/${id}/pay`)).status).toBe(404);
      expect((await propose()).status).toBe(404);
    }
  });
});
