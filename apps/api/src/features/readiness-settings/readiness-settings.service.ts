import { Injectable } from '@nestjs/common';
import { readinessPolicy } from '@nextrung/domain/readiness';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { REFRESH_ASSESSMENTS } from '../readiness/refresh-queues.js';
import { SettingsRepository, type StoredRungSettings } from '../readiness/settings.repository.js';
import type { ChangeSettings, ReadinessSettings, RungSettings } from './readiness-settings.dto.js';
import { changeWords, draftErrors, ladderSettings, settingsOf, withDraft } from './settings-rules.js';

/** What the organisation asks for at each target rung. Every change is a new version with its author and reason. */
@Injectable()
export class ReadinessSettingsService {
  constructor(
    private readonly access: Access,
    private readonly settings: SettingsRepository,
    private readonly ladders: LaddersRepository,
    private readonly jobs: Jobs,
  ) {}

  read(call: Call): Promise<ReadinessSettings> {
    return this.access.perform(call, { kind: 'organisation' }, (scope) => this.view(scope));
  }

  /** From the commit on, every stored assessment of the older version is old: pages make theirs again, a job the rest. */
  change(call: Call, { rungs, reason }: ChangeSettings): Promise<ReadinessSettings> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      await this.settings.lock(tx, organisationId);
      const present = await this.settings.current(tx, organisationId);
      requireVersion(call, present.version);
      const { ladder } = await this.ladders.current(tx, organisationId);
      const errors = draftErrors(rungs, ladder);
      if (errors.length > 0) throw Problem.invalid(...errors);
      const next = withDraft(present, rungs, ladder);
      const changes = changeWords(present, next, ladder);
      if (changes.length === 0) throw Problem.invalid({ field: 'rungs', message: 'Nothing is different from what holds now.' });
      await this.settings.insert(tx, organisationId, { ...next, changedBy: viewerId, reason: reason.trim(), changes });
      const view = await this.view(scope);
      await this.jobs.send(tx, REFRESH_ASSESSMENTS, { organisationId });
      return view;
    });
  }

  private async view({ tx, organisationId }: Scope): Promise<ReadinessSettings> {
    const { ladder } = await this.ladders.current(tx, organisationId);
    const settings = await this.settings.current(tx, organisationId);
    const history = await this.settings.history(tx, organisationId);
    return {
      version: settings.version,
      policyVersion: readinessPolicy.version,
      competencies: ladder.competencies.map(({ id, name }) => ({ id, name })),
      overlays: ladder.overlays.map(({ id, name }) => ({ id, name })),
      rungs: ladder.rungs.map((rung) => ({
        ...rungView(rung.id, settingsOf(rung, settings)),
        title: rung.title,
        ladder: rungView(rung.id, ladderSettings(rung)),
      })),
      history: history.map((row) => ({ ...row, changedAt: row.changedAt.toISOString(), changes: [...row.changes] })),
    };
  }
}

const rungView = (rung: string, { sustainDays, minEpisodes, sustained, overlays }: StoredRungSettings): RungSettings => ({
  rung, sustainDays, minEpisodes, sustained: [...sustained], overlays: [...overlays],
});
