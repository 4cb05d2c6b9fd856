import { addDays } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { assess, type NextStep, nextSteps, nextStepWords, readinessPolicy, type ReadinessInput, stepEffectWords, targetOn } from '@nextrung/domain/readiness';
import { type Dossier, expiriesOf } from './assessment-input.js';
import { dossierNames } from './dossier-names.js';
import type { NextSteps, NextStepView, WaitingStep } from './projections.dto.js';
import { whose } from './readiness.mapper.js';

/**
 * What would change the index. Only the person is told what a rating would: whoever may still give it reads that an
 * item waits, and nothing is said of items whose claims are sealed for them.
 */
export function nextStepsView(dossier: Dossier, ladder: Ladder, own: boolean): NextSteps {
  const { input, sealed } = dossier;
  const names = dossierNames(dossier, ladder);
  const missingDays = missingDaysOf(input);
  const stepNames = { ...names, missingDays, manager: dossier.person.managerName ?? 'The line manager' };
  const allow = ({ action, ref }: Pick<NextStep, 'action' | 'ref'>): boolean => own || (action !== 'verify' && !sealed.has(ref));
  const steps = nextSteps(input, { allow, expiries: expiriesOf(dossier) }).map((step): NextStepView => {
    const indexBefore = indexWithout(step, dossier, missingDays);
    return { ...step, words: nextStepWords(step, stepNames), effect: stepEffectWords(step, indexBefore), indexBefore };
  });
  const waiting = own ? [] : [...sealed].map((id): WaitingStep => ({ evidenceId: id, title: names.item(id), words: `Waiting for ${whose(dossier, [id])} rating` }));
  return { asOf: input.asOf, steps, waiting: waiting.sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.evidenceId < b.evidenceId ? -1 : 1)) };
}

function missingDaysOf(input: ReadinessInput): (competency: string) => number {
  const covered = new Map(assess(input, { lapseDates: false }).competencies.map(({ id, coverageDays }) => [id, coverageDays]));
  return (competency) => Math.max(0, input.target.sustainDays - (covered.get(competency) ?? 0));
}

// New work is measured against doing nothing until its last day.
function indexWithout({ action, ref }: NextStep, dossier: Dossier, missingDays: (competency: string) => number): number {
  const { input } = dossier;
  const days = action === 'new_evidence' ? readinessPolicy.newEvidenceDays : action === 'keep_operating' ? missingDays(ref) : 0;
  const asOf = addDays(input.asOf, days);
  return assess(days === 0 ? input : { ...settled(input), asOf, target: targetOn(input.target, expiriesOf(dossier), asOf) }, { lapseDates: false }).index;
}

// What is dated later is dropped, not awaited.
function settled(input: ReadinessInput): ReadinessInput {
  const { asOf } = input;
  return { ...input, evidence: input.evidence.filter(({ loggedOn, startedOn }) => loggedOn <= asOf && startedOn <= asOf) };
}
