import { Injectable } from '@nestjs/common';
import type { Standing } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { type Candidate, Dossiers } from '../readiness/dossiers.js';
import { type OrganisationSettings, SettingsRepository } from '../readiness/settings.repository.js';
import { madeFrom } from '../readiness/stored-assessments.js';
import type { Move, SettingsDraft, SettingsPreview } from './readiness-settings.dto.js';
import { AimingRepository } from './aiming.repository.js';
import { changedRungs, draftErrors, withDraft } from './settings-rules.js';

/** People assessed in one transaction. */
const BATCH = 50;
const MOST_LISTED = 500;
const SELF = new Set(['self'] as const);

/** Whose readiness a draft would move: everyone on the way to a changed rung is assessed both ways, without their claims. */
@Injectable()
export class SettingsPreviewService {
  constructor(
    private readonly access: Access,
    private readonly settings: SettingsRepository,
    private readonly ladders: LaddersRepository,
    private readonly aiming: AimingRepository,
    private readonly dossiers: Dossiers,
  ) {}

  async preview(call: Call, { rungs }: SettingsDraft): Promise<SettingsPreview> {
    const draft = await this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, today }) => {
      const published = await this.ladders.current(tx, organisationId);
      const errors = draftErrors(rungs, published.ladder);
      if (errors.length > 0) throw Problem.invalid(...errors);
      const present = await this.settings.current(tx, organisationId);
      const after = withDraft(present, rungs, published.ladder);
      const changed = changedRungs(present, after, published.ladder);
      return { present, after, changed, people: await this.aiming.peopleAimingAt(tx, organisationId, changed, today) };
    });
    const moves: Move[] = [];
    for (let at = 0; at < draft.people.length; at += BATCH) moves.push(...(await this.movesOf(call, draft.people.slice(at, at + BATCH), draft)));
    const byState = new Set(moves.filter(movesState).map(({ person }) => person.id));
    const moved = new Set(moves.map(({ person }) => person.id));
    const biggestFirst = [...moves].sort((a, b) => Number(movesState(b)) - Number(movesState(a)) || a.person.name.localeCompare(b.person.name, 'en'));
    return { people: draft.people.length, statesMoved: byState.size, indexesMoved: moved.size - byState.size, moves: biggestFirst.slice(0, MOST_LISTED) };
  }

  // A transaction of its own for each batch, so that none is long.
  private movesOf(call: Call, personIds: readonly string[], { present, after, changed }: { present: OrganisationSettings; after: OrganisationSettings; changed: readonly string[] }): Promise<Move[]> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const before = await this.dossiers.of(scope, personIds, () => SELF, present);
      const then = await this.dossiers.of(scope, personIds, () => SELF, after);
      return before.candidates.flatMap((candidate) => {
        const other = then.candidates.find(({ person }) => person.id === candidate.person.id);
        if (!other) return [];
        const standings = coreStandings(other);
        return [...coreStandings(candidate)].flatMap(([targetRung, from]): Move[] => {
          const to = standings.get(targetRung);
          const moved = to !== undefined && changed.includes(targetRung) && (to.state !== from.state || to.index !== from.index);
          return moved ? [{ person: { id: candidate.person.id, name: candidate.person.name }, targetRung, from: shown(from), to: shown(to) }] : [];
        });
      });
    });
  }
}

/** By target rung, as managers see it. */
const coreStandings = (candidate: Candidate): Map<string, Standing> =>
  new Map(madeFrom(candidate).filter(({ overlay, reader }) => overlay === '' && reader === 'managers').map(({ targetRung, summary }) => [targetRung, summary]));

const shown = ({ index, state }: Standing): Move['from'] => ({ index, state });

const movesState = ({ from, to }: Move): boolean => from.state !== to.state;
