import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { TargetsRepository } from '../ladders/targets.repository.js';
import type { FirstLookSide } from './first-look-marks.entity.js';
import { firstLookView } from './first-look.mapper.js';
import type { FirstLookView, GiveFirstLookMarks } from './first-looks.dto.js';
import { FirstLooksRepository } from './first-looks.repository.js';

/** What a new team begins with: manager and person each mark the next rung, sealed from each other, then side by side. */
@Injectable()
export class FirstLooksService {
  constructor(
    private readonly access: Access,
    private readonly repository: FirstLooksRepository,
    private readonly ladders: LaddersRepository,
    private readonly targets: TargetsRepository,
  ) {}

  read(call: Call, personId: string): Promise<FirstLookView> {
    return this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.view(scope));
  }

  /** The same again changes nothing. Refused (409) without a next rung. */
  begin(call: Call, personId: string): Promise<FirstLookView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const rung = await this.rungOf(scope);
      if (rung === null) throw Problem.refused('no_target', 'There is no next rung to look at.');
      if ((await this.repository.of(tx, organisationId, personId, rung)) === null) await this.repository.begin(tx, organisationId, { personId, rung, by: viewerId, on: today });
      return this.view(scope);
    });
  }

  /** Given once. Refused (409) before it is begun, and a second time; (400) an indicator that the rung does not have. */
  mark(call: Call, personId: string, { marks }: GiveFirstLookMarks): Promise<FirstLookView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const rung = await this.rungOf(scope);
      const look = rung === null ? null : await this.repository.of(tx, organisationId, personId, rung);
      if (look === null) throw Problem.refused('not_begun', 'There is no first look to mark. The line manager begins it.');
      const side = sideOf(scope);
      if (look.sides.some((one) => one.side === side)) throw Problem.refused('already_marked', 'This has been marked already, and stays as it was.');
      const { ladder } = await this.ladders.current(tx, organisationId);
      const asked = new Set(ladder.cells.filter((cell) => cell.rung === rung).flatMap(({ indicators }) => indicators.map(({ id }) => id)));
      const unknown = marks.findIndex(({ indicator }, at) => !asked.has(indicator) || marks.findIndex((one) => one.indicator === indicator) !== at);
      if (unknown >= 0) throw Problem.invalid({ field: `marks.${unknown}.indicator`, message: 'Choose indicators of the rung, each once.' });
      await this.repository.mark(tx, organisationId, { firstLookId: look.id, side, by: viewerId, marks: Object.fromEntries(marks.map(({ indicator, mark }) => [indicator, mark])), on: today });
      return this.view(scope);
    });
  }

  private async rungOf({ tx, organisationId, personId, today }: Scope): Promise<string | null> {
    return (await this.targets.targetOf(tx, organisationId, personId, today)).targetRung;
  }

  private async view(scope: Scope): Promise<FirstLookView> {
    const { tx, organisationId, personId } = scope;
    const rung = await this.rungOf(scope);
    const { ladder, lineage } = await this.ladders.current(tx, organisationId);
    const look = rung === null ? null : await this.repository.of(tx, organisationId, personId, rung);
    const items = look?.sides.length === 2 ? await this.repository.itemsByIndicator(tx, organisationId, personId, lineage) : new Map<string, number>();
    return firstLookView(ladder, rung, { look, side: sideOf(scope), items });
  }
}

const sideOf = ({ relations }: Scope): FirstLookSide => (relations.has('self') ? 'person' : 'manager');
