import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { rungByName, rungNames } from '../people/rungs.js';
import type { LevelMappingView, SaveLevelMappings } from './level-mappings.dto.js';
import { LevelMappingsRepository, nameKey } from './level-mappings.repository.js';

/** What levels of an acquired company are called here, so that its lists of people read by themselves. */
@Injectable()
export class LevelMappingsService {
  constructor(
    private readonly access: Access,
    private readonly repository: LevelMappingsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  list(call: Call): Promise<LevelMappingView[]> {
    return this.access.perform(call, { kind: 'organisation' }, ({ tx, organisationId }) => this.repository.list(tx, organisationId));
  }

  save(call: Call, { source, effectiveFrom, levels }: SaveLevelMappings): Promise<LevelMappingView[]> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId }) => {
      await this.ladders.hold(tx, organisationId);
      await this.repository.lock(tx, organisationId);
      const { ladder } = await this.ladders.current(tx, organisationId);
      const seen = new Set<string>();
      const mapped = levels.map(({ theirs, rung }, at) => {
        if (seen.has(nameKey(theirs))) throw Problem.invalid({ field: `levels.${at}.theirs`, message: `“${theirs}” is mapped twice.` });
        seen.add(nameKey(theirs));
        const found = rungByName(ladder, rung);
        if (!found) throw Problem.invalid({ field: `levels.${at}.rung`, message: `Choose one of: ${rungNames(ladder)}.` });
        return { source, theirs, rung: found.id, effectiveFrom };
      });
      const before = await this.repository.ofSource(tx, organisationId, source);
      await this.repository.remove(tx, organisationId, before.map(({ id }) => id));
      await this.repository.insert(tx, organisationId, viewerId, mapped);
      return this.repository.list(tx, organisationId);
    });
  }

  remove(call: Call, mappingId: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      if (!(await this.repository.remove(tx, organisationId, [mappingId]))) throw Problem.notFound();
    });
  }
}
