import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { findRung } from '@nextrung/domain/ladder';
import { competencySummary, nextSteps, nextStepWords } from '@nextrung/domain/readiness';
import { assessed, expiriesOf } from '../readiness/assessment-input.js';
import { dossierNames } from '../readiness/dossier-names.js';
import { Dossiers } from '../readiness/dossiers.js';
import type { DigestFor } from './digest-contents.js';
import { DigestFactsRepository } from './digest-facts.repository.js';
import type { DigestSection } from './digest-text.js';
import { lapsingSection, missingSection, type OwnStanding, QUIET_DAYS, saidSection, workSections } from './own-digest.words.js';

const SELF = new Set(['self'] as const);
const TITLES = 10;
/** What was said longer ago is no news, also where no digest has told of it. */
const TOLD_DAYS = 31;

/** What a digest says about one's own work, as the pages say it to the person themselves. */
@Injectable()
export class OwnDigestReader {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly facts: DigestFactsRepository,
  ) {}

  async sections(to: DigestFor): Promise<DigestSection[]> {
    const { tx, organisationId, personId, today } = to;
    const standing = to.recipient.onLadder ? await this.standing(to) : null;
    const work = await this.facts.ownWork(tx, organisationId, personId, { since: addDays(today, -QUIET_DAYS), today, atMost: TITLES });
    const said = await this.facts.said(tx, organisationId, personId, { digestId: to.digestId ?? null, since: addDays(today, -TOLD_DAYS), atMost: TITLES });
    return [...saidSection(said), ...(standing ? [...missingSection(standing), ...lapsingSection(standing, today)] : []), ...workSections(work, { today, hasTarget: standing !== null })];
  }

  /** Null: there is no next rung. Whoever is on no ladder is not asked for its first one. */
  private async standing({ tx, organisationId, personId, today }: DigestFor): Promise<OwnStanding | null> {
    const { published: { ladder }, candidates: [candidate] } = await this.dossiers.of({ tx, organisationId, viewerId: personId, today }, [personId], () => SELF);
    const [target] = candidate?.targets ?? [];
    if (!target) return null;
    const { dossier, rung } = target;
    const { sustainDays } = dossier.input.target;
    const names = dossierNames(dossier, ladder);
    const competencies = assessed(dossier).competencies.map((competency) => ({ ...competencySummary(competency), name: names.competency(competency.id) }));
    const missingDays = (id: string): number => Math.max(0, sustainDays - (competencies.find((one) => one.id === id)?.coverageDays ?? 0));
    const [step] = nextSteps(dossier.input, { expiries: expiriesOf(dossier) });
    return { target: findRung(ladder, rung)?.title ?? rung, competencies, sustainDays, step: step ? nextStepWords(step, { ...names, missingDays }) : null };
  }
}
