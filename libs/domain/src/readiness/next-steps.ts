import { addDays, byText, dayNumber, round6, type IsoDate } from '../kernel/index.js';
import type { Assessment, CompetencyAssessment } from './assessment.js';
import { Ceiling } from './ceiling.js';
import { corroborated, linked, measured, newItem, newPeer, verified } from './changes.js';
import type { CompetencyOutcome } from './competency.js';
import { targetOn, type WaiverExpiries } from './expiries.js';
import type { EvidenceInput, ReadinessInput } from './input.js';
import { personOn, type KnownOutcomes } from './person.js';
import { readinessPolicy as policy } from './policy.js';
import { counting, knownIndicators, recordOf, type CompetencyRecord, type EvidenceRecord } from './record.js';
import { weighItem } from './weighing.js';
import { recordWith } from './what-if.js';

export type NextStepAction = 'verify' | 'corroborate' | 'link' | 'measure' | 'new_evidence' | 'keep_operating';

/** One thing that would change the index, and by how much: a re-run of the model with that one change. */
export interface NextStep {
  readonly action: NextStepAction;
  /** The evidence item; the indicator for `new_evidence`; the competency for `keep_operating`. */
  readonly ref: string;
  /** Rough effort: 1 is asking someone. */
  readonly effort: number;
  /** Points of the raw index, six decimal places. */
  readonly gain: number;
  readonly indexAfter: number;
  /** Unmet gates, breadth included, that would be met. */
  readonly gatesClosed: number;
  readonly makesReady: boolean;
}

/** What steps are compared by. */
type Worth = Omit<NextStep, 'indexAfter'>;

/** A step that has not been re-run yet. */
interface Candidate {
  /** It does this much at the most. */
  readonly atMost: Worth;
  readonly changed: EvidenceInput;
}

/** Which steps are looked for, and what is known about the days to come. */
export interface NextStepOptions {
  /** Only these steps are listed: asked before the best five are taken, so that five are left. Default: all. */
  readonly allow?: (step: Pick<NextStep, 'action' | 'ref'>) => boolean;
  /** What is waived today applies again on a day on which its waiver has ended. Default: none ends. */
  readonly expiries?: WaiverExpiries;
}

/**
 * The at most five next steps that would change the index most for their effort, best first. Shown as "would change
 * the index", and never to someone who may still rate an item: the gains give away what is sealed.
 */
export function nextSteps(input: ReadinessInput, options: NextStepOptions = {}): NextStep[] {
  const search = new StepSearch(input, options);
  if (search.isReady) return [];
  let best = bestOf([...search.newEvidence(), ...search.keepOperating()]);
  for (const candidate of search.onItems()) {
    const last = best[policy.listedSteps - 1];
    if (last !== undefined && byWorth(last, candidate.atMost, perEffort) < 0) break;
    best = bestOf([...best, ...search.rerun(candidate)]);
  }
  return best;
}

const perEffort = ({ gain, effort }: Worth): number => gain / effort;

const bestOf = (steps: readonly NextStep[]): NextStep[] =>
  [...steps].sort((a, b) => byWorth(a, b, perEffort)).slice(0, policy.listedSteps);

/** What a re-run starts from. */
interface Basis {
  readonly input: ReadinessInput;
  readonly record: EvidenceRecord;
  readonly known: ReadonlySet<string>;
}

// Holds what all the re-runs share, so that each one only redoes the competencies that its change touches.
class StepSearch implements Basis {
  readonly known: ReadonlySet<string>;
  readonly record: EvidenceRecord;
  private readonly today: Assessment;
  private readonly outcomesByDay = new Map<number, KnownOutcomes>();
  private readonly basisByDay = new Map<IsoDate, Basis>();
  private readonly allow: (step: Pick<NextStep, 'action' | 'ref'>) => boolean;
  private readonly expiries: WaiverExpiries;

  constructor(readonly input: ReadinessInput, { allow = () => true, expiries = new Map() }: NextStepOptions) {
    this.allow = allow;
    this.expiries = expiries;
    this.known = knownIndicators(input);
    this.record = recordOf(input);
    this.today = this.on(this.record, this.record.today);
  }

  get isReady(): boolean {
    return this.today.state === 'ready';
  }

  /** Steps on what is there already, judged today; what promises most comes first. */
  onItems(): Candidate[] {
    const { input, known, record, today } = this;
    const ceiling = new Ceiling(record, today, this.outcomesOn(record.today));
    const peer = newPeer(input);
    const items = counting(input, input.asOf).evidence.filter((item) => item.indicators.some((id) => known.has(id)));
    const changes = [
      ['verify', (item: EvidenceInput) => verified(item, input, known)],
      ['corroborate', (item: EvidenceInput) => corroborated(item, peer, input.asOf)],
      ['link', linked],
      ['measure', measured],
    ] as const;
    return items
      .flatMap((item) =>
        changes.flatMap(([action, change]): Candidate[] => {
          const changed = this.allow({ action, ref: item.id }) ? change(item) : null;
          if (changed === null) return [];
          const reach = ceiling.with(weighItem(changed, known, input.subjectId, input.asOf));
          if (reach.gain <= policy.leastGain) return [];
          return [{ changed, atMost: { action, ref: item.id, effort: policy.efforts[action], ...reach } }];
        }),
      )
      .sort((a, b) => byWorth(a.atMost, b.atMost, perEffort));
  }

  /** The step as the model has it; none when it changes too little. */
  rerun({ changed, atMost: { action, ref, effort } }: Candidate): NextStep[] {
    const { record, input, known } = this;
    const after = this.on(recordWith(record, changed, input, known, input.asOf), record.today);
    return stepOf(action, ref, effort, this.today, after);
  }

  /** The best new item for every unmet competency. */
  newEvidence(): NextStep[] {
    return this.unmet().flatMap((competency) => {
      const tried = competency.indicators.flatMap(({ id }) =>
        this.withNewItem('new_evidence', id, id, policy.newEvidenceDays, policy.efforts.new_evidence),
      );
      return tried.sort((a, b) => byWorth(a, b, (step) => step.gain)).slice(0, 1);
    });
  }

  /** Going on for the days of coverage that are missing. */
  keepOperating(): NextStep[] {
    return this.unmet().flatMap((competency) => {
      const days = this.record.sustainDays - competency.coverageDays;
      const best = [...competency.indicators].sort((a, b) => b.score - a.score || byText(a.id, b.id))[0];
      if (competency.required !== 'sustained' || competency.status === 'no_evidence' || days <= 0 || best === undefined) {
        return [];
      }
      const effort = Math.max(1, Math.ceil(days / policy.forecast.monthDays));
      return this.withNewItem('keep_operating', competency.id, best.id, days, effort);
    });
  }

  private withNewItem(action: NextStepAction, ref: string, indicator: string, days: number, effort: number): NextStep[] {
    if (!this.allow({ action, ref })) return [];
    const last = addDays(this.input.asOf, days);
    const { input, record, known } = this.askedOn(last);
    const after = recordWith(record, newItem(input, indicator, days), input, known, last);
    return stepOf(action, ref, effort, this.on(record, dayNumber(last)), this.on(after, dayNumber(last)));
  }

  // What is known today, against what the target asks for on a later day.
  private askedOn(day: IsoDate): Basis {
    const target = targetOn(this.input.target, this.expiries, day);
    if (target === this.input.target) return this;
    const input = { ...this.input, target };
    const basis = this.basisByDay.get(day) ?? { input, record: recordOf(input), known: knownIndicators(input) };
    this.basisByDay.set(day, basis);
    return basis;
  }

  private unmet(): CompetencyAssessment[] {
    return this.today.competencies.filter((competency) => !competency.met);
  }

  private on(record: EvidenceRecord, day: number): Assessment {
    return personOn(record, day, this.outcomesOn(day));
  }

  private outcomesOn(day: number): KnownOutcomes {
    const outcomes: KnownOutcomes = this.outcomesByDay.get(day) ?? new Map<CompetencyRecord, CompetencyOutcome>();
    this.outcomesByDay.set(day, outcomes);
    return outcomes;
  }
}

function stepOf(action: NextStepAction, ref: string, effort: number, before: Assessment, after: Assessment): NextStep[] {
  const gain = round6(after.rawIndex - before.rawIndex);
  if (gain <= policy.leastGain) return [];
  return [
    {
      action,
      ref,
      effort,
      gain,
      indexAfter: after.index,
      gatesClosed: before.unmet.filter((id) => !after.unmet.includes(id)).length,
      makesReady: after.state === 'ready' && before.state !== 'ready',
    },
  ];
}

function byWorth<Step extends Worth>(a: Step, b: Step, worth: (step: Step) => number): number {
  return (
    Number(b.makesReady) - Number(a.makesReady) ||
    b.gatesClosed - a.gatesClosed ||
    worth(b) - worth(a) ||
    a.effort - b.effort ||
    byText(a.ref, b.ref) ||
    byText(a.action, b.action)
  );
}
