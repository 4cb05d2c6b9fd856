import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { TargetsRepository } from '../ladders/targets.repository.js';
import { SettingsRepository } from '../readiness/settings.repository.js';

/** Answers which indicators a person's evidence may name. */
@Injectable()
export class IndicatorsAsked {
  constructor(
    private readonly ladders: LaddersRepository,
    private readonly targets: TargetsRepository,
    private readonly settings: SettingsRepository,
  ) {}

  /**
   * Ids of the indicators of the person's target rungs, and of the overlays beside them; and those that an item names
   * already, by the id it has them under and by the one in force.
   */
  async of({ tx, organisationId, personId, today }: Scope, kept: readonly string[]): Promise<string[]> {
    const published = await this.ladders.current(tx, organisationId);
    const { cells, overlays } = published.ladder;
    const targets = await this.targets.targetsOf(tx, organisationId, [personId], today, published);
    const { targetRung = null, secondRung = null, overlays: own = [] } = targets.get(personId) ?? {};
    const rungs = [targetRung, secondRung].filter((rung) => rung !== null);
    const settings = overlays.length > 0 ? (await this.settings.current(tx, organisationId)).rungs : {};
    const beside = new Set([...own, ...rungs.flatMap((rung) => settings[rung]?.overlays ?? [])]);
    return [
      ...cells.filter(({ rung }) => rungs.includes(rung)).flatMap(({ indicators }) => indicators),
      ...overlays.filter(({ id }) => beside.has(id)).flatMap(({ skills }) => skills.flatMap(({ indicators }) => indicators)),
    ]
      .map(({ id }) => id)
      .concat(kept, published.lineage.currentOf(kept));
  }
}
