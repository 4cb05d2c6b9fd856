import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { CaseMoves } from '../cases/case-moves.js';
import { Judges } from '../cases/judges.js';
import { PanelsRepository } from './panels.repository.js';

/** Keeps the deciders of cases right when a panel gets another one. */
@Injectable()
export class PanelDeciders {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly judges: Judges,
    private readonly moves: CaseMoves,
  ) {}

  /** Cases that the former one would have decided go to the new one, unless they have a conflict of interest: then people operations name somebody. */
  async follow(scope: Scope, panelId: string, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
    const { tx, organisationId } = scope;
    for (const { id, personId, presenterId, deciderId } of await this.panels.undecided(tx, organisationId, panelId)) {
      // Somebody else was named for it, and stays.
      if (deciderId !== null && deciderId !== from) continue;
      const conflicts = await this.judges.conflicts(scope, { personId, presenterId, caseId: id }, [to]);
      await this.panels.setDecider(tx, organisationId, id, conflicts.get(to) === null ? to : null);
    }
  }

  /** Alternates who were added take the places that are free, and what was blocked goes on where enough can judge it. */
  async reseat(scope: Scope, panelId: string): Promise<void> {
    for (const { id } of await this.panels.undecided(scope.tx, scope.organisationId, panelId)) await this.moves.reseat(scope, id);
  }
}
