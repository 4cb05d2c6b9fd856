import type { Ladder } from '@nextrung/domain/ladder';
import { emptyGuide, targetFor } from '@nextrung/domain/ladder';
import { type Dossier, Records } from '../features/readiness/assessment-input.js';
import type { ConfirmationRow, CounterRow, EvidenceRow, RatingRow, RecordedEvidence } from '../features/readiness/assessment-input.repository.js';
import type { Relation } from '../platform/access/relations.js';

/** The day that unit specs play on. */
export const TODAY = '2026-11-24';

const rung = (id: string, ordinal: number, title: string): Ladder['rungs'][number] => ({
  id, ordinal, title, short: title, track: 'ic', managesPeople: false, years: { min: 0, max: null, openEnded: true }, responsibilities: [], focus: '',
  compensation: { min: 1, max: 2, maxIsSoft: false, midpoint: 1, highlyVariable: false }, checklist: [],
  policy: { sustained: [], demonstrated: ['strategy', 'data'], sustainDays: 180, minEpisodes: 1, typicalMonthsInLevel: null },
});

/** Two rungs, two competencies, three indicators. */
export const smallLadder: Ladder = {
  title: 'Small ladder', currency: 'USD', compensationBasis: 'total', market: 'here', locationFactors: [], notes: [], overlays: [], guide: emptyGuide,
  rungs: [rung('PM', 1, 'Product Manager'), rung('SPM', 2, 'Senior PM')],
  competencies: [{ id: 'strategy', name: 'Strategy' }, { id: 'data', name: 'Data' }],
  cells: [
    { rung: 'SPM', competency: 'strategy', indicators: [{ id: 'SPM.S1', must: true, text: 'Sets a direction' }, { id: 'SPM.S2', must: false, text: 'Stops work' }] },
    { rung: 'SPM', competency: 'data', indicators: [{ id: 'SPM.D1', must: true, text: 'Measures results' }] },
  ],
};

export const item = (id: string, given: Partial<EvidenceRow> = {}): EvidenceRow => ({
  id, personId: 'amara', episode: id, title: `Item ${id}`, episodeName: null, startedOn: '2026-08-01', endedOn: '2026-10-01', ongoing: false, loggedOn: '2026-10-02',
  link: 'https://example.org/item', impact: 'measured', metric: null, indicators: [{ id: 'SPM.S1', claim: 'exceeds' }], ...given,
});

export const rating = (itemId: string, given: Partial<RatingRow> = {}): RatingRow => ({
  itemId, raterId: 'lena', raterName: 'Lena Fischer', role: 'manager', indicator: 'SPM.S1', level: 'meets', on: '2026-10-10', ...given,
});

export const confirmation = (itemId: string, given: Partial<ConfirmationRow> = {}): ConfirmationRow => ({
  itemId, colleagueId: 'samuel', colleagueName: 'Samuel Ode', on: '2026-10-11', ...given,
});

export const counter = (id: string, given: Partial<CounterRow> = {}): CounterRow => ({
  id, personId: 'amara', episode: id, observerId: 'lena', observerName: 'Lena Fischer', role: 'manager', indicators: ['SPM.S1'], severity: 'serious', on: '2026-11-01', ...given,
});

/** How a reader stands to Amara Diallo, whose line manager is Lena Fischer. */
export const READERS = {
  self: { viewerId: 'amara', relations: new Set<Relation>(['self']) },
  lineManager: { viewerId: 'lena', relations: new Set<Relation>(['manager', 'line_manager']) },
  managerAbove: { viewerId: 'ines', relations: new Set<Relation>(['manager']) },
} as const;

/** The dossier of Amara Diallo for one reader. */
export function dossierOf(recorded: Partial<RecordedEvidence>, reader: keyof typeof READERS = 'self'): Dossier {
  const person = { id: 'amara', name: 'Amara Diallo', managerId: 'lena', managerName: 'Lena Fischer' };
  const target = targetFor(smallLadder, 'SPM');
  if (!target) throw new Error('The small ladder has an SPM.');
  const nothing = { people: [person], leaves: [], evidence: [], ratings: [], confirmations: [], counters: [], waivers: [] };
  return new Records({ ...nothing, ...recorded }).dossier(person, target, TODAY, READERS[reader]);
}
