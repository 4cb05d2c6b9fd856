import { Injectable } from '@nestjs/common';
import { processWords } from '@nextrung/domain/promotion';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { SettingsRepository } from '../readiness/settings.repository.js';
import { settingsOf } from '../readiness-settings/settings-rules.js';
import type { CriteriaView } from './criteria.dto.js';
import { CriteriaRepository } from './criteria.repository.js';

/** What promotion asks for and how it is decided. While it is closed, there is nothing but for administrators, who preview it. */
@Injectable()
export class CriteriaService {
  constructor(
    private readonly access: Access,
    private readonly repository: CriteriaRepository,
    private readonly ladders: LaddersRepository,
    private readonly settings: SettingsRepository,
  ) {}

  read(call: Call): Promise<CriteriaView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const view = await this.view(scope);
      if (!view.open && !scope.relations.has('admin')) throw Problem.notFound();
      return view;
    });
  }

  open(call: Call, open: boolean): Promise<CriteriaView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      await this.repository.change(scope.tx, scope.organisationId, open);
      return this.view(scope);
    });
  }

  private async view({ tx, organisationId }: Scope): Promise<CriteriaView> {
    const { ladder, version } = await this.ladders.current(tx, organisationId);
    const settings = await this.settings.current(tx, organisationId);
    const named = (all: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]): string[] => all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return {
      open: await this.repository.open(tx, organisationId),
      ladderTitle: ladder.title, ladderVersion: version,
      rungs: ladder.rungs.map((rung) => {
        const { sustainDays, minEpisodes, sustained, overlays } = settingsOf(rung, settings);
        const others = ladder.competencies.map(({ id }) => id).filter((id) => !sustained.includes(id));
        return { rung: rung.id, title: rung.title, sustained: named(ladder.competencies, sustained), demonstrated: named(ladder.competencies, others), sustainDays, minEpisodes, overlays: named(ladder.overlays, overlays) };
      }),
      process: processWords().map(({ heading, sentences }) => ({ heading, sentences: [...sentences] })),
    };
  }
}
