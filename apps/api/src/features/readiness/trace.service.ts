import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { assessed } from './assessment-input.js';
import { CandidateReader, requireTarget } from './candidate.reader.js';
import type { ReadinessQuery } from './readiness.dto.js';
import type { IndicatorTraceView, ReadinessTrace } from './trace.dto.js';
import { assessmentTrace, indicatorTraceView } from './trace.mapper.js';

/** Leads every number back to the items and people behind it. */
@Injectable()
export class TraceService {
  constructor(
    private readonly access: Access,
    private readonly candidates: CandidateReader,
  ) {}

  async whole(call: Call, personId: string, query: ReadinessQuery): Promise<ReadinessTrace> {
    const found = await this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.candidates.find(scope, query.target));
    const { dossier, overlays } = requireTarget(found);
    return {
      ...assessmentTrace(assessed(dossier), dossier, found.ladder),
      overlays: overlays.map(({ overlay, dossier: beside }) => ({ id: overlay.id, ...assessmentTrace(assessed(beside), beside, found.ladder) })),
    };
  }

  /** An indicator of the target or of an overlay beside it. */
  async indicator(call: Call, personId: string, indicator: string, query: ReadinessQuery): Promise<IndicatorTraceView> {
    const found = await this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.candidates.find(scope, query.target));
    const { dossier, overlays } = requireTarget(found);
    for (const one of [dossier, ...overlays.map((overlay) => overlay.dossier)]) {
      const view = indicatorTraceView(indicator, one, found.ladder);
      if (view) return view;
    }
    throw Problem.notFound();
  }
}
