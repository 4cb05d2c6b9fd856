import { Injectable } from '@nestjs/common';
import { findRung, type Ladder, placedIndicators } from '@nextrung/domain/ladder';
import { type Assessment, readinessPolicy, sentence, summaryOf } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { OpeningsRepository } from '../openings/openings.repository.js';
import { assessed, type Dossier } from './assessment-input.js';
import { CandidateReader, type Found } from './candidate.reader.js';
import type { CandidateTarget } from './dossiers.js';
import { ladderNames } from './names.js';
import type { ReadinessQuery, ReadinessView, WaiverInForce } from './readiness.dto.js';
import { assessmentView } from './readiness.mapper.js';

@Injectable()
export class ReadinessService {
  constructor(
    private readonly access: Access,
    private readonly candidates: CandidateReader,
    private readonly openings: OpeningsRepository,
  ) {}

  /** The assessment of a person today, as this reader may see it. */
  async readiness(call: Call, personId: string, query: ReadinessQuery): Promise<ReadinessView> {
    const found = await this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      await this.openings.note(scope, null);
      return this.candidates.find(scope, query.target);
    });
    const { ladder, candidate, target } = found;
    const dossier = target?.dossier ?? null;
    const assessment = dossier && assessed(dossier);
    return {
      personId,
      targetRung: target?.rung ?? null,
      targets: candidate.targets.map(({ rung, second }) => ({ rung, second, title: findRung(ladder, rung)?.title ?? rung })),
      asOf: found.today,
      policyVersion: readinessPolicy.version,
      settingsVersion: found.settings.version,
      assessment: assessment && assessmentView(assessment, dossier, ladder),
      sealedItems: dossier?.sealed.size ?? 0,
      sentence: assessment ? sentenceOf(assessment, dossier, ladder) : withoutTarget(found),
      notes: notesOn(found, assessment),
      overlays: (target?.overlays ?? []).map(({ overlay, byOrganisation, dossier: beside }) => {
        const besides = assessed(beside);
        return { id: overlay.id, name: overlay.name, byOrganisation, sentence: sentenceOf(besides, beside, ladder), assessment: assessmentView(besides, beside, ladder) };
      }),
      waivers: target ? waiversOf(target, ladder) : [],
    };
  }
}

const sentenceOf = (assessment: Assessment, { input }: Dossier, ladder: Ladder): string => sentence(summaryOf(assessment), input.target.sustainDays, ladderNames(ladder));

/** Why there is nothing to assess. */
const withoutTarget = ({ ladder, candidate: { target } }: Found): string =>
  target.rung === null || findRung(ladder, target.rung)
    ? 'At the top of the ladder: there is no next rung to assess.'
    : `The ladder has no rung ${target.rung} any more, so there is no next one to assess.`;

/** What a reader should know besides the numbers. */
function notesOn({ ladder, candidate, target }: Found, assessment: Assessment | null): string[] {
  if (!target || !assessment) return [];
  const notes: string[] = [];
  if (candidate.target.rung === target.rung) notes.push('The target is the present rung: this says how well the evidence covers what is asked there.');
  if (candidate.person.managerId === null) notes.push('No line manager is recorded, so no one can rate the evidence. An administrator can add one.');
  const left = assessment.leftOut ?? [];
  if (left.length > 0) notes.push(`Not assessed, because the ladder has no indicators there: ${left.map(ladderNames(ladder).competency).join(', ')}.`);
  return notes;
}

/** Those that leave out an indicator of this target or of an overlay beside it. */
function waiversOf({ dossier, overlays }: CandidateTarget, ladder: Ladder): WaiverInForce[] {
  const indicators = placedIndicators(ladder);
  const asked = new Set([dossier, ...overlays.map((one) => one.dossier)].flatMap(({ input }) => input.target.competencies.flatMap((competency) => competency.indicators.map(({ id }) => id))));
  return dossier.waivers
    .filter(({ indicator }) => asked.has(indicator))
    .map(({ personId: _, ...waiver }) => {
      const placed = indicators.get(waiver.indicator);
      return { ...waiver, text: placed?.text ?? waiver.indicator, competency: placed?.competency ?? '', competencyName: placed?.competencyName ?? '' };
    });
}
