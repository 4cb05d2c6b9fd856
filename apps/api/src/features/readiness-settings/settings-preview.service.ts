import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { StateMoves } from '../readiness/state-moves.js';
import { SettingsRepository } from '../readiness/settings.repository.js';
import { AimingRepository } from './aiming.repository.js';
import type { Move, SettingsDraft, SettingsPreview } from './readiness-settings.dto.js';
import { changedRungs, draftErrors, withDraft } from './settings-rules.js';

const MOST_LISTED = 500;

/** Whose state a draft would move: everyone on the way to a changed rung is assessed both ways. */
@Injectable()
export class SettingsPreviewService {
  constructor(
    private readonly access: Access,
    private readonly settings: SettingsRepository,
    private readonly ladders: LaddersRepository,
    private readonly aiming: AimingRepository,
    private readonly moves: StateMoves,
  ) {}

  /** @param isGone the reader does not wait for the answer any more, so that it need not be worked out */
  async preview(call: Call, { rungs }: SettingsDraft, isGone: () => boolean): Promise<SettingsPreview> {
    const { published, present, after, changed, people } = await this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, today }) => {
      const ladder = await this.ladders.current(tx, organisationId);
      const errors = draftErrors(rungs, ladder.ladder);
      if (errors.length > 0) throw Problem.invalid(...errors);
      const inForce = await this.settings.current(tx, organisationId);
      const wanted = withDraft(inForce, rungs, ladder.ladder);
      const differ = changedRungs(inForce, wanted, ladder.ladder);
      return { published: ladder, present: inForce, after: wanted, changed: new Set(differ), people: await this.aiming.peopleAimingAt(tx, organisationId, differ, today) };
    });
    const found = await this.moves.between(call, people, { before: { published, settings: present }, after: { published, settings: after } }, (rung) => changed.has(rung), isGone);
    const moves = found.flatMap(({ person, from, to }): Move[] => (from && to ? [{ person, targetRung: to.targetRung, from: from.state, to: to.state }] : []));
    return { people: people.length, statesMoved: new Set(moves.map(({ person }) => person.id)).size, moves: moves.slice(0, MOST_LISTED) };
  }
}
