import { assess, type Assessment, type ReadinessInput, readinessPolicy as policy } from '@nextrung/domain/readiness';

/** The example of the page, run through the model itself. */
export interface WorkedExample {
  /** Credibility, quality and grade before and after a colleague confirms. */
  readonly alone: Step;
  readonly confirmed: Step;
  /** The competency with one of three indicators shown. */
  readonly progress: number;
  readonly gates: readonly number[];
  readonly breadth: number;
  readonly index: number;
  readonly state: Assessment['state'];
}

interface Step {
  readonly credibility: number;
  readonly quality: number;
  readonly grade: string;
}

const { self, link, manager, peer } = policy.reliability;
const asOf = '2027-03-31';

/** Two pieces of work: rated “meets” by the manager, linked, measured, and confirmed by a colleague or not. */
export function exampleInput(confirmed: boolean): ReadinessInput {
  const item = (id: string, indicators: string[]): ReadinessInput['evidence'][number] => ({
    id, episode: id, indicators, selfClaims: {}, startedOn: '2027-01-04', endedOn: '2027-03-01', loggedOn: '2027-03-02', hasLink: true, impact: 'measured',
    ratings: indicators.map((indicator) => ({ raterId: 'manager', role: 'manager', indicator, level: 'meets', on: '2027-03-10' })),
    corroborations: confirmed ? [{ raterId: 'colleague', on: '2027-03-10' }] : [],
  });
  const must = (id: string): { id: string; must: boolean } => ({ id, must: true });
  const open = (id: string): { id: string; must: boolean } => ({ id, must: false });
  return {
    asOf, subjectId: 'person', managerId: 'manager', leaves: [], counterObservations: [],
    evidence: [item('first', ['S1', 'D1']), item('second', ['C1', 'L1'])],
    target: {
      rung: 'next', sustainDays: 180, minEpisodes: 2,
      competencies: [
        { id: 'strategy', required: 'demonstrated', indicators: [must('S1')] },
        { id: 'communication', required: 'demonstrated', indicators: [must('C1')] },
        { id: 'data', required: 'demonstrated', indicators: [must('D1')] },
        { id: 'leadership', required: 'demonstrated', indicators: [must('L1'), open('L2'), open('L3')] },
      ],
    },
  };
}

export function workedExample(): WorkedExample {
  const assessment = assess(exampleInput(true), { lapseDates: false });
  return {
    alone: stepOf(assess(exampleInput(false), { lapseDates: false }), [self, link, manager]),
    confirmed: stepOf(assessment, [self, link, manager, peer]),
    progress: assessment.competencies.at(-1)?.progress ?? 0,
    gates: assessment.competencies.map(({ gate }) => gate),
    breadth: assessment.breadth.gate,
    index: assessment.index,
    state: assessment.state,
  };
}

/** 1 less the product of what each voice leaves in doubt. */
export function credibilityOf(voices: readonly number[]): number {
  return 1 - voices.reduce((doubt, voice) => doubt * (1 - voice), 1);
}

function stepOf({ competencies }: Assessment, voices: readonly number[]): Step {
  const counted = competencies[0]?.indicators[0]?.counted[0];
  return { credibility: credibilityOf(voices), quality: counted?.quality ?? 0, grade: counted?.grade ?? '' };
}
