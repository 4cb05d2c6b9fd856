import { Injectable } from '@nestjs/common';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import type { RungMove } from '../ladders/version-mapping.js';
import { type OrganisationSettings, SettingsRepository, type StoredRungSettings } from '../readiness/settings.repository.js';

/** Takes what an organisation asks for at a rung along to the rung that takes its place. */
@Injectable()
export class CarriedSettings {
  constructor(private readonly settings: SettingsRepository) {}

  /** A new version of the settings, only where something has to follow the ladder. */
  async carry({ tx, organisationId, viewerId }: Scope, moves: readonly RungMove[], { before, after, version }: { before: Ladder; after: Ladder; version: number }): Promise<void> {
    await this.settings.lock(tx, organisationId);
    const present = await this.settings.current(tx, organisationId);
    const rungs = carriedRungs(present.rungs, moves, after);
    if (JSON.stringify(rungs) === JSON.stringify(present.rungs)) return;
    const gone = moves.filter(({ from, to }) => to === null && from in present.rungs).map(({ from }) => from);
    const changes = [`Follows ladder version ${version}`, ...gone.map((rung) => `${findRung(before, rung)?.short ?? rung}: what was set is gone with the rung`)];
    await this.settings.insert(tx, organisationId, { version: present.version + 1, rungs, changedBy: viewerId, reason: `Ladder version ${version} was published.`, changes });
  }
}

/** What was set for each rung, at the rung that takes its place. */
export function carriedRungs(rungs: OrganisationSettings['rungs'], moves: readonly RungMove[], after: Ladder): Record<string, StoredRungSettings> {
  const moved = new Map(moves.map(({ from, to }) => [from, to]));
  return Object.fromEntries(
    Object.entries(rungs).flatMap(([rung, asked]): [string, StoredRungSettings][] => {
      const to = moved.has(rung) ? (moved.get(rung) ?? null) : rung;
      return to === null || !findRung(after, to) ? [] : [[to, within(asked, after)]];
    }),
  );
}

/** Without what the ladder does not have any more. */
const within = (asked: StoredRungSettings, { competencies, overlays }: Ladder): StoredRungSettings => ({
  ...asked,
  sustained: asked.sustained.filter((id) => competencies.some((one) => one.id === id)),
  overlays: asked.overlays.filter((id) => overlays.some((one) => one.id === id)),
});
