import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { GIVER_READS_DAYS } from '../../platform/access/subject.reader.js';
import type { HandoverLine, HandoverNoteView, HandoverSide, HandoversQuery, HandoverView, WriteHandoverNote } from './handovers.dto.js';
import { type HandoverRow, HandoversRepository } from './handovers.repository.js';
import { PassingReader } from './passing.reader.js';
import { PassingRepository } from './passing.repository.js';
import { reachOf } from './reach.js';

/** What passes on when the line manager changes, for the person and both managers. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly access: Access,
    private readonly repository: HandoversRepository,
    private readonly passing: PassingReader,
    private readonly questions: PassingRepository,
  ) {}

  list(call: Call, { personId }: HandoversQuery): Promise<HandoverLine[]> {
    return this.access.perform(call, { kind: 'organisation' }, ({ tx, organisationId, viewerId, today }) =>
      this.repository.of(tx, organisationId, viewerId, { giverAfter: addDays(today, -GIVER_READS_DAYS), after: null, personId: personId ?? null }),
    );
  }

  read(call: Call, handoverId: string): Promise<HandoverView> {
    return this.access.perform(call, { kind: 'handover', id: handoverId }, async (scope) => {
      const { tx, organisationId, viewerId, personId, relations, today } = scope;
      const handover = await this.repository.one(tx, organisationId, handoverId);
      if (!handover) throw Problem.notFound();
      const as = sideOf(scope, handover);
      const reach = reachOf(relations, today, handover.onDay);
      const about = { personId, before: reach === 'past' ? await this.lost(scope, handover) : null };
      const passing = await this.passing.read(scope, reach, about, handover.taker?.id ?? handover.giver?.id ?? viewerId);
      const { passing: notes, kept } = await this.questions.notes(tx, organisationId, about, viewerId, reach === 'past' ? viewerId : null);
      return {
        ...handover,
        ...passing,
        as,
        reach,
        counts: { ...passing.counts, notes },
        keptNotes: as === 'giver' ? kept : null,
        notes: await this.repository.notes(tx, organisationId, handoverId),
      };
    });
  }

  note(call: Call, handoverId: string, { body }: WriteHandoverNote): Promise<HandoverNoteView> {
    return this.access.perform(call, { kind: 'handover', id: handoverId }, ({ tx, organisationId, viewerId }) => this.repository.addNote(tx, organisationId, handoverId, viewerId, body));
  }

  /** The first day whose work is not for the reader any more. */
  private async lost({ tx, organisationId, viewerId, personId, today }: Scope, { giver, onDay }: HandoverRow): Promise<string> {
    if (giver?.id === viewerId) return onDay;
    return (await this.repository.lastAsManager(tx, organisationId, personId, viewerId, today)) ?? onDay;
  }
}

function sideOf({ viewerId }: Scope, { person, giver }: HandoverRow): HandoverSide {
  if (person.id === viewerId) return 'person';
  return giver?.id === viewerId ? 'giver' : 'taker';
}
