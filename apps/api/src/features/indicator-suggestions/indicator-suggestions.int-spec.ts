import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { PersonKey } from '../../testing/world.js';
import type { SuggestedIndicator } from './indicator-suggestions.dto.js';

/** Lines as people write them, and the indicator that each of them shows best. */
const LINES: Readonly<Record<'pm' | 'farPm', readonly (readonly [string, string])[]>> = {
  pm: [
    ['Wrote the roadmap for the next three quarters, each theme tied to a company objective', 'SPM.S1'],
    ['Turned the vague complaint about late pallets into a problem statement, and the board funded it', 'SPM.S2'],
    ['Turned down the white-label request again, as we agreed we will not compete there', 'SPM.S3'],
    ['Reported to finance how this quarter’s backlog moved the retention target', 'SPM.S4'],
    ['Got the head of sales to lend two people for the pilot though they do not report to me', 'SPM.C1'],
    ['Presented the area strategy to the VPs; they decided to go ahead', 'SPM.C2'],
    ['Negotiated the API dates with the billing team, both of us signed off', 'SPM.C3'],
    ['The launch checklist I wrote is now the template that other teams reuse', 'SPM.C4'],
    ['Defined KPIs for checkout and how each leads to revenue', 'SPM.D1'],
    ['Competitor study of three rivals made us swap two roadmap items', 'SPM.D2'],
    ['Claimed the uplift only after an A/B test with a holdout', 'SPM.D3'],
    ['Found that the sales dashboard double-counted returns and had it corrected', 'SPM.D4'],
    ['Mentored an associate PM, who now runs her own discovery', 'SPM.L1'],
    ['Led the returns project across three teams by persuading, to its launch', 'SPM.L2'],
    ['Changed how we do discovery reviews, and two squads have adopted the practice', 'SPM.L3'],
    ['Sat on the interview panel for two PM candidates and wrote the feedback', 'SPM.L4'],
  ],
  farPm: [
    ['Set a vision for the freight line that all four PMs’ roadmaps follow', 'GPM.S1'],
    ['Moved two engineers from tracking to pricing after the churn numbers came in', 'GPM.S2'],
    ['Sorted out the overlap between the two search roadmaps before the director saw it', 'GPM.S3'],
    ['Switched off the fax product when its case no longer held', 'GPM.S4'],
    ['Took the line’s case to the executives and came back with changed plans', 'GPM.C1'],
    ['Gave every report written feedback against the ladder this quarter', 'GPM.C2'],
    ['Aligned the engineering lead and the design lead on shared goals', 'GPM.C3'],
    ['Wrote the apology to customers after the outage in May', 'GPM.C4'],
    ['Re-planned the business metrics of the line, with reasons, after the price change', 'GPM.D1'],
    ['Started a monthly review where PMs defend their results against baselines', 'GPM.D2'],
    ['Built the unit economics per shipment and used it to choose between two options', 'GPM.D3'],
    ['Created the chance for Nadia to do next-rung work', 'GPM.L2'],
    ['Hired a PM who passed her probation after six months', 'GPM.L3'],
    ['Set up an improvement plan early with someone who was struggling', 'GPM.L4'],
    ['Delegated the pricing decision to Tobias and left it with him', 'GPM.L5'],
  ],
};

/** Lines that share no word with the wording on purpose: how far a search over words can go. */
const OBLIQUE: readonly (readonly [string, string])[] = [
  ['Talked the carriers’ IT desk into sharing their timetable feed, and they said yes in writing', 'SPM.C3'],
  ['Spent Friday afternoons with Nadia on her customer notes; she does them alone now', 'SPM.L1'],
  ['Showed that refunds fell because of the holiday, not because of our banner', 'SPM.D3'],
  ['Convinced legal and ops to start the returns pilot a month early', 'SPM.C1'],
  ['The steering group picked option B after my talk', 'SPM.C2'],
  ['My note on pallet codes gets linked by every squad', 'SPM.C4'],
  ['Picked up the empty-truck question that no team had, and got a quarter’s money for it', 'SPM.S2'],
  ['Did not add the loyalty card even when the CEO pushed for it', 'SPM.S3'],
  ['Asked customers of two rivals why they stay, so we moved SMS alerts up', 'SPM.D2'],
  ['Mapped how on-time arrival leads to renewals for the depot area', 'SPM.D1'],
  ['Drafted the questions for our PM hiring and gave notes on five people', 'SPM.L4'],
  ['Brought web, billing and warehouse together to finish the label change', 'SPM.L2'],
];

describe('suggested indicators', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const suggest = async (text: string, whose: PersonKey, by: PersonKey = whose): Promise<SuggestedIndicator[]> =>
    (await (await api.as(by)).post<SuggestedIndicator[]>(`/api/people/${api.organisation.people[whose].id}/indicator-suggestions`, { text })).body;

  it('are found for nine of ten lines among at most four, and for six of ten in the first place', async () => {
    const missed: string[] = [];
    let first = 0;
    const all = Object.entries(LINES).flatMap(([whose, lines]) => lines.map(([line, best]) => ({ whose: whose as PersonKey, line, best })));
    for (const { whose, line, best } of all) {
      const found = (await suggest(line, whose)).map(({ id }) => id);
      expect(found.length).toBeLessThanOrEqual(4);
      if (found[0] === best) first += 1;
      if (!found.includes(best)) missed.push(`${best} for “${line}”: ${found.join(' ')}`);
    }
    expect(missed.length).toBeLessThanOrEqual(all.length * 0.1);
    expect(first).toBeGreaterThanOrEqual(all.length * 0.6);
  });

  it('are found for about a third of the lines that say it in other words altogether', async () => {
    const missed: string[] = [];
    for (const [line, best] of OBLIQUE) {
      const found = (await suggest(line, 'pm')).map(({ id }) => id);
      if (!found.includes(best)) missed.push(`${best} for “${line}”: ${found.join(' ')}`);
    }
    expect(missed.length).toBeLessThanOrEqual(OBLIQUE.length * 0.7);
  });

  it('bear a slip of the pen, say nothing of what is about nothing, and stand whatever is typed', async () => {
    expect((await suggest('Wrote the roadmapp for the area', 'pm')).map(({ id }) => id)).toContain('SPM.S1');
    for (const text of ['', 'Lunch', 'xyzzy & | ! ( ) <-> :* \\', '\u2028 ""', 'the and of']) expect(await suggest(text, 'pm')).toEqual([]);
  });

  it('are of the person’s target, with their words, for whoever looks after them, and change nothing', async () => {
    const [first] = await suggest('Negotiated a dependency', 'pm', 'groupPm');
    expect(first).toEqual({ id: 'SPM.C3', text: 'Negotiates a dependency across teams where both sides confirm the outcome', competency: 'communication', must: false });
    const peer = await (await api.as('peerPm')).post(`/api/people/${api.organisation.people.pm.id}/indicator-suggestions`, { text: 'roadmap' });
    expect(peer.status).toBe(404);
    const [{ entries }] = (await api.owner.query<{ entries: number }[]>(`SELECT count(*)::int AS entries FROM audit_entries WHERE operation = 'evidence.suggest-indicators'`)) as [{ entries: number }];
    expect(entries).toBe(0);
  });
});
