import { Injectable } from '@nestjs/common';
import { whatIf } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { expiriesOf } from './assessment-input.js';
import { CandidateReader, requireTarget } from './candidate.reader.js';
import { hypothesesOf } from './hypotheses.js';
import { pictureOf } from './picture.mapper.js';
import type { ReadinessInputView, TrialQuery, WhatIfInput, WhatIfView } from './what-if.dto.js';

/** Tries out what has not happened. Nothing is stored, and nobody is told. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly access: Access,
    private readonly candidates: CandidateReader,
  ) {}

  /** Assessed without the claims that are sealed for the reader, who is never told what a rating of theirs would change. */
  async tryOut(call: Call, personId: string, { target: asked, hypotheses }: WhatIfInput): Promise<WhatIfView> {
    const found = await this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.candidates.findTried(scope, asked));
    const { dossier } = requireTarget(found);
    const tried = whatIf(dossier.input, hypothesesOf(hypotheses, found.own), expiriesOf(dossier));
    if (!tried.ok) throw Problem.invalid({ field: tried.refusal.path.replace(/\[(\d+)\]/g, '.$1'), message: `${tried.refusal.path} ${tried.refusal.message}.` });
    const { today, on, before, after } = tried.value;
    return { today: pictureOf(today, dossier, found.ladder, found.today), before: pictureOf(before, dossier, found.ladder, on), after: pictureOf(after, dossier, found.ladder, on) };
  }

  async input(call: Call, personId: string, query: TrialQuery): Promise<ReadinessInputView> {
    const found = await this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.candidates.findTried(scope, query.target));
    const { dossier } = requireTarget(found);
    const newestFirst = [...dossier.evidence].sort((a, b) => (a.endedOn < b.endedOn ? 1 : -1));
    const waivers = dossier.waivers.map(({ indicator, expiresOn }) => ({ indicator, expiresOn }));
    return { input: dossier.input, waivers, items: newestFirst.map(({ id, title }) => ({ id, title })) };
  }
}
