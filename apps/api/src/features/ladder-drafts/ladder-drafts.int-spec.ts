import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arranged, contentFromLadder, type Ladder, ladderFromContent } from '@nextrung/domain/ladder';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok, rowCounts, showWork } from '../../testing/work.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { LadderView } from '../ladders/ladder.dto.js';
import type { LadderDiffView, LadderVersionView } from '../ladders/versions.dto.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { IndicatorTraceView } from '../readiness/trace.dto.js';
import type { ReadinessView } from '../readiness/readiness.dto.js';
import type { ReadinessSettings } from '../readiness-settings/readiness-settings.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { DraftHeadView, DraftView } from './ladder-drafts.dto.js';
import type { DraftPreview, DraftReview } from './review.dto.js';

const DRAFTS = '/api/ladder/drafts';
const NOTE = 'The words were too vague to rate.';

function ladderOf({ content }: DraftView): Ladder {
  const read = ladderFromContent(content, { unfinished: true });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/** The ladder with other indicators in one cell. */
const withCell = (ladder: Ladder, rung: string, competency: string, change: (indicators: Ladder['cells'][number]['indicators']) => Ladder['cells'][number]['indicators']): Ladder => ({
  ...ladder,
  cells: ladder.cells.map((cell) => (cell.rung === rung && cell.competency === competency ? { ...cell, indicators: change(cell.indicators) } : cell)),
});

describe('drafts of a ladder', () => {
  let api: TestApi;
  let admin: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
  });
  afterAll(() => api.stop());

  const begin = (body: object = { from: 'version' }): Promise<DraftView> => ok(admin.post<DraftView>(DRAFTS, body));
  const save = async (draft: DraftView, ladder: Ladder): Promise<DraftView> =>
    ok(admin.put<DraftView>(`${DRAFTS}/${draft.id}`, { content: contentFromLadder(ladder) }, { version: draft.version }));
  const review = (draft: DraftView): Promise<DraftReview> => ok(admin.get<DraftReview>(`${DRAFTS}/${draft.id}/review`));
  const publish = async (draft: DraftView): Promise<LadderView> => {
    const { version, inForce } = await review(draft);
    await ok(admin.post(`${DRAFTS}/${draft.id}/publish`, { inForce, note: NOTE }, { version }));
    return ok(admin.get<LadderView>('/api/ladder'));
  };
  const draftNow = (draft: DraftView): Promise<DraftView> => ok(admin.get<DraftView>(`${DRAFTS}/${draft.id}`));

  describe('are edited', () => {
    it.each([[{ from: 'version' }, 1, 7], [{ from: 'built_in' }, null, 7], [{ from: 'blank' }, null, 1]])('from %j', async (body, basedOn, rungs) => {
      const draft = await begin(body);
      expect(draft).toMatchObject({ version: 1, basedOn, createdBy: { name: 'Alder admin' } });
      expect(ladderOf(draft).rungs).toHaveLength(rungs);
      expect((await ok(admin.get<DraftHeadView[]>(DRAFTS))).map(({ id }) => id)).toContain(draft.id);
      expect((await admin.delete(`${DRAFTS}/${draft.id}`, { version: 1 })).status).toBe(204);
      expect((await admin.get(`${DRAFTS}/${draft.id}`)).status).toBe(404);
    });

    it('keep what is unfinished: empty texts and ranges upside down', async () => {
      const draft = await begin();
      const ladder = ladderOf(draft);
      const unfinished: Ladder = { ...ladder, title: '', rungs: ladder.rungs.map((rung, at) => (at === 0 ? { ...rung, title: '', years: { min: 5, max: 2, openEnded: false } } : rung)) };
      const saved = await save(draft, unfinished);
      expect(saved).toMatchObject({ version: 2, title: '' });
      expect(ladderOf(saved)).toEqual(unfinished);
      const { problems } = await review(saved);
      expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['title', 'rungs[0].title']));
      const refused = await admin.post(`${DRAFTS}/${draft.id}/publish`, { inForce: 1, note: NOTE }, { version: 2 });
      expect(refused).toMatchObject({ status: 409, body: { code: 'not_ready' } });
      await admin.delete(`${DRAFTS}/${draft.id}`, { version: 2 });
    });

    it('are refused at the field that is wrong, and nothing is saved', async () => {
      const draft = await begin();
      const content = { ...draft.content, ladder: 'all of it' };
      expect(await admin.put(`${DRAFTS}/${draft.id}`, { content }, { version: 1 })).toMatchObject({ status: 400, body: { errors: expect.arrayContaining([expect.objectContaining({ field: 'content.ladder' })]) } });
      expect((await draftNow(draft)).version).toBe(1);
      await admin.delete(`${DRAFTS}/${draft.id}`, { version: 1 });
    });

    it('need the version that was read: two editors never lose a text', async () => {
      const draft = await begin();
      const ladder = ladderOf(draft);
      await save(draft, { ...ladder, title: 'Mine' });
      expect((await admin.put(`${DRAFTS}/${draft.id}`, { content: draft.content }, { version: 1 })).status).toBe(412);
      expect((await admin.put(`${DRAFTS}/${draft.id}`, { content: draft.content })).status).toBe(428);
      expect((await draftNow(draft)).title).toBe('Mine');
      expect((await admin.delete(`${DRAFTS}/${draft.id}`, { version: 1 })).status).toBe(412);
      await admin.delete(`${DRAFTS}/${draft.id}`, { version: 2 });
    });

    it('take a ladder of fifty rungs and fifty competencies', async () => {
      const codes = Array.from({ length: 50 }, (_, at) => `X${at}`);
      const content = {
        schema_version: 1, title: 'Large', ladder: codes.map((id) => ({ id, title: `Rung ${id}` })), competency_matrix: { competencies: codes, names: Object.fromEntries(codes.map((id) => [id, `Competency ${id}`])) },
        expectations: Object.fromEntries(codes.map((rung) => [rung, Object.fromEntries(codes.map((competency) => [competency, [1, 2].map((n) => ({ id: `${rung}.${competency}${n}`, must: false, text: `Does what ${rung} and ${competency} ask for, ${'well '.repeat(20)}${n}` }))]))])),
      };
      const draft = await begin({ from: 'content', content });
      expect(ladderOf(draft).cells).toHaveLength(2500);
      expect((await review(draft)).problems).toEqual([]);
      await admin.delete(`${DRAFTS}/${draft.id}`, { version: 1 });
    });
  });

  describe('are published', () => {
    let items: Record<'reworded' | 'split' | 'merged' | 'retired', string>;
    let old: Ladder;

    const person = (): string => `/api/people/${api.organisation.people.pm.id}`;
    const readiness = async (): Promise<ReadinessView> => ok((await api.as('pm')).get<ReadinessView>(`${person()}/readiness`));
    const item = async (id: string, who: 'pm' | 'groupPm' = 'pm'): Promise<EvidenceItem> => ok((await api.as(who)).get<EvidenceItem>(`/api/evidence/${id}`));

    beforeAll(async () => {
      items = {
        reworded: await showWork(api, 'pm', { indicators: ['SPM.S1'], title: 'Reworded' }),
        split: await showWork(api, 'pm', { indicators: ['SPM.C1'], title: 'Split' }),
        merged: await showWork(api, 'pm', { indicators: ['SPM.D1', 'SPM.D2'], title: 'Merged' }),
        retired: await showWork(api, 'pm', { indicators: ['SPM.L1'], title: 'Retired' }),
      };
      const draft = await begin();
      old = ladderOf(draft);
    });

    it('with a mapping that ratings and evidence follow, while everything stays as it was given', async () => {
      const before = await readiness();
      const counts = await rowCounts(api);
      const draft = await begin();
      const id = (wanted: string): { id: string; must: boolean; text: string } => ({ id: wanted, must: false, text: '' });
      let ladder = withCell(ladderOf(draft), 'SPM', 'strategy', (list) => list.map((one) => (one.id === 'SPM.S1' ? { ...one, text: 'Sets a roadmap for several quarters in which each theme serves a goal' } : one)));
      ladder = withCell(ladder, 'SPM', 'communication', (list) => list.flatMap((one) => (one.id === 'SPM.C1' ? [{ ...one, text: 'Gets commitments from engineering' }, { ...id('SPM.C9'), text: 'Gets commitments from design and sales' }] : [one])));
      ladder = withCell(ladder, 'SPM', 'data', (list) => list.flatMap((one) => (one.id === 'SPM.D1' ? [{ ...one, text: 'Chooses a metric and shows what the market says about it' }] : one.id === 'SPM.D2' ? [] : [one])));
      ladder = withCell(ladder, 'SPM', 'leadership', (list) => list.filter((one) => one.id !== 'SPM.L1'));
      const saved = await save(draft, ladder);

      const decided = await ok(admin.put<DraftReview>(`${DRAFTS}/${draft.id}/mapping`, {
        rungs: [],
        indicators: [
          { kind: 'split', from: ['SPM.C1'], to: ['SPM.C1', 'SPM.C9'] },
          { kind: 'merged', from: ['SPM.D1', 'SPM.D2'], to: ['SPM.D1'] },
          { kind: 'retired', from: ['SPM.L1'], to: [] },
        ],
      }, { version: saved.version }));
      expect(decided.indicators.find(({ from }) => from.includes('SPM.S1'))).toMatchObject({ kind: 'reworded', to: ['SPM.S1'], decided: false, items: 1 });
      expect(decided.indicators.find(({ from }) => from.includes('SPM.C1'))).toMatchObject({ kind: 'split', decided: true, items: 1 });
      expect(decided.diff.cells.map(({ place }) => place)).toEqual(['Senior PM, Product Strategy', 'Senior PM, Communication', 'Senior PM, Data & Analytics', 'Senior PM, Leadership']);

      const published = await publish(draft);
      expect(published.version).toBe(2);
      const cell = (competency: string): string[] => published.cells.find((one) => one.rung === 'SPM' && one.competency === competency)?.indicators.map((one) => one.id) ?? [];
      // A part of a split, or a merge, never takes over an id, and with it what was given for another.
      expect(cell('strategy')).toContain('SPM.S1');
      expect(cell('communication')).not.toContain('SPM.C1');
      expect(cell('data')).not.toContain('SPM.D1');

      const text = old.cells.flatMap(({ indicators }) => indicators).find((one) => one.id === 'SPM.S1')?.text;
      expect((await item(items.reworded)).indicators).toMatchObject([{ id: 'SPM.S1', retired: false, givenFor: { id: 'SPM.S1', text, ladderVersion: 1 } }]);
      const split = await item(items.split, 'groupPm');
      expect(split.indicators.map((one) => one.givenFor?.id)).toEqual(['SPM.C1', 'SPM.C1']);
      expect(split.ratings.map(({ indicator }) => indicator)).toEqual(split.indicators.map((one) => one.id));
      expect(split.can).not.toContain('rating.give');
      expect((await item(items.merged)).indicators).toHaveLength(1);
      expect((await item(items.retired)).indicators).toMatchObject([{ id: 'SPM.L1', retired: true }]);

      const after = await readiness();
      const state = (view: ReadinessView, wanted: string): string | undefined => view.assessment?.competencies.flatMap(({ indicators }) => indicators).find((one) => one.id === wanted)?.state;
      expect(state(before, 'SPM.S1')).toBe('demonstrated');
      expect([state(after, 'SPM.S1'), ...split.indicators.map((one) => state(after, one.id))]).toEqual(['demonstrated', 'demonstrated', 'demonstrated']);
      const [part] = split.indicators;
      expect((await ok((await api.as('pm')).get<IndicatorTraceView>(`${person()}/readiness/trace/${part?.id ?? ''}`))).items.map(({ evidenceId }) => evidenceId)).toEqual([items.split]);

      const now = await rowCounts(api);
      for (const table of ['evidence_items', 'evidence_revisions', 'ratings', 'counter_observations', 'corroboration_answers']) expect([table, now[table]]).toEqual([table, counts[table]]);
      expect((await ok((await api.as('groupPm')).get<ToDo>('/api/to-do'))).ratings).toEqual([]);
    });

    it('and the version before stays, word for word, beside what changed', async () => {
      const pm = await api.as('pm');
      const versions = await ok(pm.get<LadderVersionView[]>('/api/ladder/versions'));
      expect(versions.map(({ version, state, note }) => [version, state, note])).toEqual([[2, 'in_force', NOTE], [1, 'superseded', '']]);
      const first = await ok(pm.get<LadderView>('/api/ladder/versions/1'));
      expect(first.cells).toEqual(old.cells);
      const diff = await ok(pm.get<LadderDiffView>('/api/ladder/diff?from=1&to=2'));
      const reworded = diff.cells.flatMap(({ indicators }) => indicators).find(({ id }) => id === 'SPM.S1');
      expect(reworded?.words?.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(reworded?.before?.text);
      expect((await ok(pm.get<LadderDiffView>('/api/ladder/diff?from=2&to=2'))).empty).toBe(true);
      expect((await pm.get('/api/ladder/diff?from=2&to=9')).status).toBe(400);
      expect((await pm.get('/api/ladder/versions/9')).status).toBe(404);
    });

    it('only on what the reviewer saw', async () => {
      const [one, other] = [await begin(), await begin()];
      await save(one, { ...ladderOf(one), title: 'One' });
      await save(other, { ...ladderOf(other), title: 'Other' });
      const seen = await review(other);
      await publish(await draftNow(one));
      expect(await admin.post(`${DRAFTS}/${other.id}/publish`, { inForce: seen.inForce, note: NOTE }, { version: seen.version })).toMatchObject({ status: 409, body: { code: 'ladder_changed' } });
      expect((await admin.post(`${DRAFTS}/${other.id}/publish`, { inForce: seen.inForce + 1, note: NOTE }, { version: 1 })).status).toBe(412);
      expect((await admin.get(`${DRAFTS}/${one.id}`)).status).toBe(404);
    });

    it('with a preview that stores nothing and says whose state would move', async () => {
      const draft = await begin();
      const base = ladderOf(draft);
      const ladder = arranged({ ...base, rungs: base.rungs.filter(({ id }) => id !== 'SPM') });
      await save(draft, ladder);
      const counts = await rowCounts(api);
      const { body: preview } = await admin.post<DraftPreview>(`${DRAFTS}/${draft.id}/preview`);
      expect(preview.people).toBe(8);
      expect(preview.moves.find(({ person: { id } }) => id === api.organisation.people.pm.id)).toMatchObject({ from: { targetRung: 'SPM', state: 'building' }, to: { targetRung: 'GPM', state: 'no_evidence' } });
      expect({ ...(await rowCounts(api)), sessions: 0, idempotency_keys: 0 }).toEqual({ ...counts, sessions: 0, idempotency_keys: 0 });
    });

    it('and people move with their rungs, in the history, with their targets and settings', async () => {
      const settings = await ok(admin.get<ReadinessSettings>('/api/readiness-settings'));
      await ok(admin.put('/api/readiness-settings', { rungs: [{ rung: 'SPM', sustainDays: 90, minEpisodes: 2, sustained: ['strategy'], overlays: [] }], reason: 'Tried out in a test' }, { version: settings.version }));
      const manager = await api.as('groupPm');
      const profile = await ok(manager.get<PersonProfile>(person()));
      await ok(manager.put(`${person()}/target`, { rung: 'SPM', secondRung: 'GPM' }, { version: profile.version }));

      const draft = await begin();
      const renamed = new Map([['PM', 'L2'], ['SPM', 'L3']]);
      const code = (id: string): string => renamed.get(id) ?? id;
      const base = ladderOf(draft);
      const ladder: Ladder = {
        ...base,
        rungs: base.rungs.map((rung) => ({ ...rung, id: code(rung.id) })),
        cells: base.cells.map((cell) => ({ ...cell, rung: code(cell.rung) })),
        guide: {
          ...base.guide,
          payStages: base.guide.payStages.map((stage) => ({ ...stage, rungs: stage.rungs.map(code) })),
          bands: base.guide.bands.map((band) => ({ ...band, covers: band.covers.map(code), stretchesTo: band.stretchesTo.map(code) })),
          uncoveredRungs: base.guide.uncoveredRungs.map(code),
          leadership: { ...base.guide.leadership, rungs: base.guide.leadership.rungs.map(code) },
        },
      };
      await save(draft, ladder);
      const reviewed = await review(await draftNow(draft));
      expect(reviewed.problems).toEqual([]);
      expect(reviewed.rungs.filter(({ from, to }) => from !== to).map(({ from, to, people }) => [from, to, people > 0])).toEqual([['PM', 'L2', true], ['SPM', 'L3', true]]);
      await publish(await draftNow(draft));

      const moved = await ok(manager.get<PersonProfile>(person()));
      expect(moved).toMatchObject({ rung: 'L2', targetRung: 'L3' });
      expect(moved.levels.map(({ rung }) => rung)).toEqual(expect.arrayContaining(['PM', 'L2']));
      const now = await ok(admin.get<ReadinessSettings>('/api/readiness-settings'));
      expect(now.rungs.find(({ rung }) => rung === 'L3')).toMatchObject({ sustainDays: 90, minEpisodes: 2, sustained: ['strategy'] });
      expect((await readiness()).targetRung).toBe('L3');
      // The history of readiness goes on under the new code.
      const points = await api.owner.query<{ rung: string }[]>(`SELECT DISTINCT target_rung AS rung FROM assessment_points WHERE person_id = $1`, [api.organisation.people.pm.id]);
      expect(points.map(({ rung }) => rung)).toEqual(expect.arrayContaining(['L3']));
      expect(points.map(({ rung }) => rung)).not.toContain('SPM');
    });

    it('and a rung that goes nowhere leaves nobody on another one by its code', async () => {
      const draft = await begin();
      const { version } = draft;
      await ok(admin.put(`${DRAFTS}/${draft.id}/mapping`, { rungs: [{ from: 'L2', to: null }, { from: 'GPM', to: 'DIR' }, { from: 'DIR', to: 'GPM' }], indicators: [] }, { version }));
      const published = await publish(await draftNow(draft));
      const codes = published.rungs.map(({ id }) => id);
      expect(codes).not.toContain('L2');
      expect(codes).not.toContain('GPM');
      const levels = async (key: 'pm' | 'groupPm' | 'director'): Promise<string | null> => (await ok(admin.get<PersonProfile>(`/api/people/${api.organisation.people[key].id}`))).rung;
      expect(await levels('pm')).toBe('L2');
      // Group PM and Director changed places; each person is where theirs went.
      const titleOf = async (key: 'groupPm' | 'director'): Promise<string | undefined> => {
        const code = await levels(key);
        return published.rungs.find(({ id }) => id === code)?.title;
      };
      expect([await titleOf('groupPm'), await titleOf('director')]).toEqual(['Director of Product', 'Group PM / Product Lead']);
    });
  });

  it('are nobody else’s: one organisation never sees the other’s', async () => {
    const draft = await begin();
    const other = await api.as('admin', api.otherOrganisation);
    expect((await other.get(`${DRAFTS}/${draft.id}`)).status).toBe(404);
    expect((await other.get<LadderVersionView[]>('/api/ladder/versions')).body).toHaveLength(1);
    expect((await (await api.as('director')).get(`${DRAFTS}/${draft.id}`)).status).toBe(404);
  });
});
