import { describe, expect, it } from '@jest/globals';
import type { OwnWork } from './digest-facts.repository.js';
import { shortened } from './digest-text.js';
import { lapsingSection, missingSection, type OwnStanding, workSections } from './own-digest.words.js';
import { waitingSection } from './waiting.words.js';

const TODAY = '2027-03-14';

type Competency = OwnStanding['competencies'][number];
const competency = (given: Partial<Competency>): Competency => ({
  id: 'data', name: 'Data', required: 'demonstrated', status: 'demonstrated', met: true, gate: 1, progress: 1, coverageDays: 90, episodes: 2, verifiers: 1, attesters: 2, contested: false, confidence: 1, freshness: 1,
  lapsesOn: null, mustsOpen: 0, othersOpen: 0, ...given,
}) as Competency;
const standing = (competencies: readonly Competency[], step: string | null = null): OwnStanding => ({ target: 'Senior PM', competencies, sustainDays: 180, step });
const lines = (sections: readonly { lines: readonly string[] }[]): string[] => sections.flatMap((one) => one.lines);

describe('what a digest says', () => {
  it('names ten at most, and how many more there are', () => {
    const names = Array.from({ length: 12 }, (_, at) => `n${at}`);
    expect(shortened(names.slice(0, 10))).toEqual(names.slice(0, 10));
    expect(shortened(names)).toEqual([...names.slice(0, 10), 'and 2 more']);
    expect(shortened(names.slice(0, 10), 40).at(-1)).toBe('and 30 more');
  });

  it('names the gate that is furthest away and one step, and nothing when all is met', () => {
    const open = [competency({ id: 'a', name: 'Strategy', met: false, progress: 0.7, mustsOpen: 1 }), competency({ id: 'b', name: 'Leadership', met: false, progress: 0.2, status: 'no_evidence' })];
    expect(lines(missingSection(standing(open, 'One more colleague confirms “Checkout”')))).toEqual(['Leadership is furthest away: no evidence yet', 'What would change most: One more colleague confirms “Checkout”']);
    expect(missingSection(standing([competency({})]))).toEqual([]);
  });

  it('tells of gates that lapse within thirty days, the first first', () => {
    const on = (name: string, lapsesOn: string | null, met = true): Competency => competency({ name, lapsesOn, met });
    const found = lapsingSection(standing([on('Late', '2027-04-14'), on('Soon', '2027-04-13'), on('First', '2027-03-15'), on('Open', '2027-03-15', false), on('Never', null)]), TODAY);
    expect(lines(found)).toEqual(['First: without anything new the gate would lapse on 15 Mar 2027, in 1 day', 'Soon: without anything new the gate would lapse on 13 Apr 2027, in 30 days']);
  });

  it('says that nothing was logged or shared for thirty days, but not to whoever was away', () => {
    const work: OwnWork = { lastLogged: '2027-03-01', lastShared: '2027-02-11', wasAway: false, drafts: 0, unshared: 12, oldestUnshared: Array.from({ length: 10 }, () => ({ title: 'T'.repeat(300), loggedOn: '2027-01-02' })) };
    const said = (given: Partial<OwnWork>, hasTarget = true): string[] => workSections({ ...work, ...given }, { today: TODAY, hasTarget }).map(({ heading }) => heading);
    expect(said({})).toEqual(['Nothing shared for 30 days']);
    const [first = '', ...rest] = lines(workSections(work, { today: TODAY, hasTarget: true }));
    expect([first.length < 200, rest.at(-1)]).toEqual([true, 'and 2 more']);
    expect([said({ lastShared: '2027-02-12' }), said({ unshared: 0 }), said({ wasAway: true }), said({}, false)]).toEqual([[], [], [], []]);
    expect([said({ lastLogged: '2027-02-11' }), said({ lastLogged: null, drafts: 1 })]).toEqual([['Nothing logged for 30 days'], ['Your drafts', 'Nothing logged yet']]);
  });

  it('says since when something waits, and when a promise is due', () => {
    expect(lines(waitingSection({
      ratings: [{ person: 'Amara', count: 2, since: '2027-03-04' }], asks: [{ author: 'Jonas', since: TODAY }], toAnswer: 0, corrections: [], confirmations: [], offers: [], waivers: [{ person: 'Nia', since: '2027-03-13' }],
      promises: [{ person: 'Amara', due: '2027-03-11' }, { person: 'Ida', due: TODAY }, { person: 'Bo', due: '2027-03-20' }],
      proposals: [{ by: 'Amara', since: '2027-03-10' }], bars: [{ person: null, since: TODAY }, { person: 'Nia', since: '2027-03-13' }], plan: [{ due: '2027-03-16' }], weekly: 0,
    }, TODAY))).toEqual([
      'Amara: 2 items to rate, the oldest waiting since 4 Mar 2027, 10 days', 'Jonas asks you to confirm what you saw, since today', 'An indicator that shall not apply to Nia needs your signature, since 13 Mar 2027, 1 day',
      'What you promised to Amara: was due on 11 Mar 2027, 3 days ago', 'What you promised to Ida: due today', 'What you promised to Bo: due on 20 Mar 2027, in 6 days',
      'Amara proposes an action of a development plan, since 10 Mar 2027, 4 days',
      'Your agreed bar needs your signature, since today', 'The agreed bar of Nia needs your signature, since 13 Mar 2027, 1 day', 'An action of your development plan: due on 16 Mar 2027, in 2 days',
    ]);
    const nothing = { ratings: [], asks: [], toAnswer: 0, corrections: [], confirmations: [], offers: [], waivers: [], promises: [], proposals: [], bars: [], plan: [], weekly: 0 };
    expect(waitingSection(nothing, TODAY)).toEqual([]);
    expect(lines(waitingSection({ ...nothing, weekly: 1 }, TODAY))).toEqual(['1 action of your development plan for every week, not done yet in this one']);
  });
});
