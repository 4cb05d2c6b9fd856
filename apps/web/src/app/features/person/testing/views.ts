import type { AssessmentView, CompetencyView, IndicatorAssessmentView, PersonProfile, PictureGate, ReadinessPicture, ReadinessView } from '@nextrung/api-client';

/** Views as the server sends them, with what a test does not care about filled in. */
export function indicatorView(id: string, given: Partial<IndicatorAssessmentView> = {}): IndicatorAssessmentView {
  return { id, text: `Text of ${id}`, must: false, state: 'none', support: 0, counter: 0, score: 0, contested: false, counted: [], why: `Why ${id}`, ...given };
}

export function competencyView(id: string, given: Partial<CompetencyView> = {}): CompetencyView {
  return {
    id, name: id.charAt(0).toUpperCase() + id.slice(1), required: 'demonstrated', status: 'emerging', met: false, gate: 0.5, progress: 0.5, coverageDays: 0, sustainDays: 180,
    episodes: 0, verifiers: 0, attesters: 0, contested: false, confidence: 0, confidenceWord: 'none', confidenceReason: '', freshness: 'none', freshnessWords: '', lapsesOn: null,
    missing: [], byWaiver: false, indicators: [], ...given,
  };
}

export function assessmentView(competencies: CompetencyView[], given: Partial<AssessmentView> = {}): AssessmentView {
  return { index: 62, rawIndex: 62.4, state: 'building', confidence: 0, confidenceWord: 'none', unmet: [], breadth: { episodes: 1, needed: 2, gate: 0.5 }, competencies, ...given };
}

export function readinessView(competencies: CompetencyView[], given: Partial<ReadinessView> = {}): ReadinessView {
  return {
    personId: 'p1', asOf: '2026-11-24', assessment: assessmentView(competencies), notes: [], overlays: [], policyVersion: '1', sealedItems: 0, sentence: 'Building.', settingsVersion: 0,
    targetRung: 'SPM', targets: [{ rung: 'SPM', title: 'Senior PM', second: false }], waivers: [], ...given,
  };
}

export function profileView(given: Partial<PersonProfile> = {}): PersonProfile {
  return {
    id: 'p1', name: 'Callum', email: 'c@example.org', relation: 'self', can: ['readiness.read', 'readiness.what-if', 'readiness.input'], rung: 'PM', targetRung: 'SPM', secondTargetRung: null,
    targetIsDefault: true, levels: [], levelSince: null, leaves: [], manager: { id: 'm1', name: 'Amara' }, reportingLines: [], overlays: [], aspiring: false, isAuditor: false, seesPay: false, team: null, location: null, workingShare: 100, contractor: false, hasAccount: true, invited: false,
    isAdmin: false, endedOn: null, version: 1, ...given,
  };
}

export function pictureGate(id: string, given: Partial<PictureGate> = {}): PictureGate {
  return {
    id, name: id.charAt(0).toUpperCase() + id.slice(1), required: 'demonstrated', status: 'emerging', met: false, gate: 0.5, contested: false, confidenceWord: 'low', freshness: 'fresh', lapsesOn: null,
    missing: ['one must-have not shown'], ...given,
  };
}

export function pictureView(given: Partial<ReadinessPicture> = {}): ReadinessPicture {
  return { asOf: '2026-11-24', index: 62, rawIndex: 62.4, state: 'building', confidenceWord: 'low', breadth: { episodes: 1, needed: 2, gate: 0.5 }, gates: [pictureGate('strategy')], sentence: 'Building.', ...given };
}
