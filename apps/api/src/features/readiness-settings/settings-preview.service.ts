import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type ReadinessState, standingOn, withoutClaims } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { type Candidate, Dossiers } from '../readiness/dossiers.js';
import { type OrganisationSettings, SettingsRepository } from '../readiness/settings.repository.js';
import type { Move, SettingsDraft, SettingsPreview } from './readiness-settings.dto.js';
import { AimingRepository } from './aiming.repository.js';
import { changedRungs, draftErrors, withDraft } from './settings-rules.js';

/** People assessed in one transaction. */
const BATCH = 50;
const MOST_LISTED = 500;
const SELF = new Set(['self'] as const);

/** Whose state a draft would move: everyone on the way to a changed rung is assessed both ways, without their claims. */
@Injectable()
export class SettingsPreviewService {
  constructor(
    private readonly access: Access,
    private readonly settings: SettingsRepository,
    private readonly ladders: LaddersRepository,
    private readonly aiming: AimingRepository,
    private readonly dossiers: Dossiers,
  ) {}

  /** @param isGone the reader does not wait for the answer any more, so that it need not be worked out */
  async preview(call: Call, { rungs }: SettingsDraft, isGone: () => boolean): Promise<SettingsPreview> {
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
    for (let at = 0; at < draft.people.length && !isGone(); at += BATCH) moves.push(...(await this.movesOf(call, draft.people.slice(at, at + BATCH), draft)));
    const statesMoved = new Set(moves.map(({ person }) => person.id)).size;
    const byName = [...moves].sort((a, b) => a.person.name.localeCompare(b.person.name, 'en'));
    return { people: draft.people.length, statesMoved, moves: byName.slice(0, MOST_LISTED) };
  }

  // A transaction of its own for each batch, so that none is long; assessed after it, one person at a time, so that requests that came in meanwhile go first.
  private async movesOf(call: Call, personIds: readonly string[], { present, after, changed }: Draft): Promise<Move[]> {
    const [before = [], then = []] = await this.access.perform(call, { kind: 'organisation' }, (scope) => this.dossiers.underEach(scope, personIds, () => SELF, [present, after]));
    const moves: Move[] = [];
    for (const [at, candidate] of before.entries()) {
      await setImmediate();
      const states = coreStates(then[at], changed);
      for (const [targetRung, from] of coreStates(candidate, changed)) {
        const to = states.get(targetRung);
        if (to !== undefined && to !== from) moves.push({ person: { id: candidate.person.id, name: candidate.person.name }, targetRung, from, to });
      }
    }
    return moves;
  }
}

interface Draft {
  readonly present: OrganisationSettings;
  readonly after: OrganisationSettings;
  /** Rung codes. */
  readonly changed: readonly string[];
}

/** Of the targets among these rungs, as managers see them. */
function coreStates(candidate: Candidate | undefined, rungs: readonly string[]): Map<string, ReadinessState> {
  const targets = (candidate?.targets ?? []).filter(({ rung }) => rungs.includes(rung));
  return new Map(targets.map(({ rung, dossier: { input } }) => [rung, standingOn(withoutClaims(input, new Set(input.evidence.map(({ id }) => id))), input.asOf).state]));
}
