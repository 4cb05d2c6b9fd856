import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { forecast, forecastDays, forecastWords, standingOn, withoutClaims } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { CandidateReader } from './candidate.reader.js';
import { nextStepsView } from './next-steps.mapper.js';
import type { ForecastView, NextSteps, ReadinessHistory } from './projections.dto.js';
import type { ReadinessQuery } from './readiness.dto.js';

const HISTORY_DAYS = 365;

/** Where the evidence comes from and where it leads. */
@Injectable()
export class ProjectionsService {
  constructor(
    private readonly access: Access,
    private readonly candidates: CandidateReader,
    private readonly stored: AssessmentsRepository,
  ) {}

  async nextSteps(call: Call, personId: string, query: ReadinessQuery): Promise<NextSteps> {
    const { today, target, ladder, own } = await this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.candidates.find(scope, query.target));
    return target ? nextStepsView(target.dossier, ladder, own) : { asOf: today, steps: [], waiting: [] };
  }

  async forecast(call: Call, personId: string, query: ReadinessQuery): Promise<ForecastView> {
    const { target } = await this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.candidates.find(scope, query.target));
    const nothing = { months: null, earliest: null, latest: null, slopePerMonth: null, series: [] };
    if (!target) return { ...nothing, kind: 'not_enough_history', words: 'There is no next rung to assess.' };
    const { input } = target.dossier;
    const found = forecast(input);
    const words = forecastWords(found);
    if (!('series' in found)) return { ...nothing, kind: found.kind, words };
    const { kind, slopePerMonth, series } = found;
    const points = forecastDays(input).map((on, at) => ({ on, rawIndex: series[at] ?? 0 }));
    if (!('months' in found)) return { ...nothing, kind, slopePerMonth, series: points, words };
    return { kind, months: found.months, earliest: found.earliest, latest: found.latest, slopePerMonth, series: points, words };
  }

  /**
   * From what is stored: the person's own view for them, the one without their claims for everyone else. It ends with
   * today's, which is not stored yet where time has passed, or the settings or the ladder have changed.
   */
  history(call: Call, personId: string, query: ReadinessQuery): Promise<ReadinessHistory> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { target, own, today } = await this.candidates.find(scope, query.target);
      if (!target) return { points: [], words: 'There is no next rung to assess.' };
      const since = addDays(today, -HISTORY_DAYS);
      const key = { personId, targetRung: target.rung, overlay: '', reader: own ? ('self' as const) : ('managers' as const) };
      const rows = await this.stored.history(scope.tx, scope.organisationId, key, since);
      const stored = rows.map(({ on, ...standing }) => ({ on: on < since ? since : on, ...standing }));
      const { input } = target.dossier;
      const now = standingOn(own ? input : withoutClaims(input, new Set(input.evidence.map(({ id }) => id))), today);
      const last = stored.at(-1);
      const points = last?.rawIndex === now.rawIndex && last.state === now.state ? stored : [...stored.filter(({ on }) => on < today), { on: today, ...now }];
      return { points, words: historyWords(points) };
    });
  }
}

function historyWords(points: ReadinessHistory['points']): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return 'No change recorded yet.';
  if (first.index === last.index) return `The index is ${last.index}, as it was a year ago or when the history began.`;
  return `The index went from ${first.index} to ${last.index} in the last twelve months.`;
}
