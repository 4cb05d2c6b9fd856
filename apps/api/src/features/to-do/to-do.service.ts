import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { CorroborationsRepository } from '../corroborations/corroborations.repository.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { OpenActions } from '../gaps/open-actions.js';
import { WaiversToSign } from '../waivers/waivers-to-sign.js';
import type { ToDo } from './to-do.dto.js';
import { ToDoRepository } from './to-do.repository.js';

/** Gathers what waits for the signed-in person. */
@Injectable()
export class ToDoService {
  constructor(
    private readonly access: Access,
    private readonly repository: ToDoRepository,
    private readonly corroborations: CorroborationsRepository,
    private readonly reader: EvidenceReader,
    private readonly waivers: WaiversToSign,
    private readonly actions: OpenActions,
  ) {}

  read(call: Call): Promise<ToDo> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const waiting = await this.repository.waitingForRating(tx, organisationId, viewerId, today);
      // The query lists direct reports only, so to each of these items the reader is the line manager.
      const reader = { viewerId, relations: new Set(['manager', 'line_manager'] as const) };
      const items = await this.reader.items(tx, organisationId, waiting.map(({ id }) => id), reader);
      const sharedOn = new Map(waiting.map((row) => [row.id, row.sharedOn]));
      const corroborations = await this.corroborations.open(tx, organisationId, viewerId, today);
      const waivers = await this.waivers.of(scope);
      const actions = await this.actions.of(scope);
      const drafts = await this.repository.drafts(tx, organisationId, viewerId);
      const opened = await this.repository.opened(tx, organisationId, viewerId, today);
      return {
        ratings: items.map((item) => ({ item, sharedOn: sharedOn.get(item.id) ?? item.loggedOn })),
        corroborations,
        waivers,
        actions,
        drafts,
        opened,
        total: items.length + corroborations.length + waivers.length + actions.length + drafts,
      };
    });
  }
}
