import { Injectable } from '@nestjs/common';
import { directionOf } from '@nextrung/domain/promotion';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { type CaseAtHand, CaseMoves } from '../cases/case-moves.js';
import type { CalibrationRoom, ChangeRating, Movements, SetTimer, WriteDissent, WriteRoomNotes } from './room.dto.js';
import { RoomReader } from './room.reader.js';
import { type AgendaRow, RoomRepository } from './room.repository.js';

/** What is done in the calibration room. All of it is kept at once, so that the room goes on after a lost connection or another start. */
@Injectable()
export class CalibrationService {
  constructor(
    private readonly access: Access,
    private readonly moves: CaseMoves,
    private readonly reader: RoomReader,
    private readonly repository: RoomRepository,
  ) {}

  room(call: Call, panelId: string, mask: boolean): Promise<CalibrationRoom> {
    return this.access.perform(call, { kind: 'panel', id: panelId }, (scope) => this.reader.room(scope, panelId, mask));
  }

  movements(call: Call, panelId: string, mask: boolean): Promise<Movements> {
    return this.access.perform(call, { kind: 'panel', id: panelId }, (scope) => this.reader.movements(scope, panelId, mask));
  }

  /** A case that is still rated goes into calibration with it, once enough have submitted. */
  open(call: Call, caseId: string): Promise<void> {
    return this.lead(call, caseId, async (scope, { hand, panelId }) => {
      if (hand.row.state !== 'calibration') await this.moves.make(scope, hand, 'calibrate', { expectedState: hand.row.state });
      await this.repository.open(scope.tx, scope.organisationId, caseId, panelId);
    });
  }

  setTimer(call: Call, caseId: string, { minutes }: SetTimer): Promise<void> {
    return this.lead(call, caseId, async (scope, { line }) => {
      requireOnTable(line);
      await this.repository.setTimer(scope.tx, scope.organisationId, caseId, minutes);
    });
  }

  /** All at once, and for good. From here on whoever presents is out of the room. */
  reveal(call: Call, caseId: string): Promise<void> {
    return this.lead(call, caseId, async (scope, { hand, line }) => {
      requireOnTable(line);
      if (hand.facts.submitted < hand.facts.quorum) throw Problem.refused('ratings_out', 'Too few of the panel have submitted their ratings.');
      await this.repository.reveal(scope.tx, scope.organisationId, caseId);
    });
  }

  writeNotes(call: Call, caseId: string, { notes }: WriteRoomNotes): Promise<void> {
    return this.lead(call, caseId, async (scope, { line }) => {
      if (line.version === 0) throw Problem.refused('not_opened', 'Open the case first.');
      requireVersion(call, line.version);
      await this.repository.writeNotes(scope.tx, scope.organisationId, caseId, notes);
    });
  }

  /** Only one's own, in calibration, once the ratings are shown. */
  changeRating(call: Call, caseId: string, { competency = '', level, direction, reason }: ChangeRating): Promise<void> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { hand } = await this.inRoom(scope, caseId);
      requireShown(hand);
      if (hand.row.state !== 'calibration') throw Problem.refused('not_in_calibration', 'This case is not calibrated now.');
      const own = (await this.repository.ratings(scope.tx, scope.organisationId, caseId)).filter(({ rater }) => rater.id === scope.viewerId);
      if (own.length === 0) throw Problem.refused('not_submitted', 'You have not submitted ratings of this case.');
      const rating = own.find((one) => one.competency === competency);
      if (!rating) throw Problem.invalid({ field: 'competency', message: 'The target rung has no such competency.' });
      const found = directionOf(rating.level, level);
      if (found === null) throw Problem.invalid({ field: 'level', message: 'It is at this level already.' });
      if (found !== direction) throw Problem.invalid({ field: 'direction', message: `From where it is, this level is ${found}.` });
      await this.repository.changeRating(scope.tx, scope.organisationId, rating.ratingId, { from: rating.level, to: level, direction, reason, on: scope.today });
    });
  }

  dissent(call: Call, caseId: string, { text }: WriteDissent): Promise<void> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { hand, line } = await this.inRoom(scope, caseId);
      requireShown(hand);
      if (!line?.ownSubmitted) throw Problem.refused('not_submitted', 'You have not submitted ratings of this case.');
      await this.repository.dissent(scope.tx, scope.organisationId, caseId, { authorId: scope.viewerId, text, on: scope.today });
    });
  }

  /** Whoever presents leaves before the ratings are shown. */
  leave(call: Call, caseId: string): Promise<void> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { line } = await this.inRoom(scope, caseId);
      if (!line || line.version === 0) throw Problem.refused('not_opened', 'This case is not on the table yet.');
      await this.repository.leave(scope.tx, scope.organisationId, caseId);
    });
  }

  private lead(call: Call, caseId: string, work: (scope: Scope, found: { hand: CaseAtHand; line: AgendaRow; panelId: string }) => Promise<void>): Promise<void> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { hand, line, panelId } = await this.inRoom(scope, caseId);
      if (hand.facts.conflicted) throw Problem.refused('conflicted', 'You have a conflict of interest in this case, so somebody else leads it.');
      if (panelId === null || !line) throw Problem.refused('not_in_review', 'This case is not in review.');
      if (line.seated && !line.ownSubmitted) throw Problem.refused('rate_first', 'You rate this case too: submit your own ratings first.');
      await work(scope, { hand, line, panelId });
    });
  }

  private async inRoom(scope: Scope, caseId: string): Promise<{ hand: CaseAtHand; line: AgendaRow | undefined; panelId: string | null }> {
    const hand = await this.moves.atHand(scope, caseId);
    const { panelId } = hand.row;
    const rows = panelId === null ? [] : await this.repository.agenda(scope.tx, scope.organisationId, panelId, scope.viewerId);
    return { hand, panelId, line: rows.find((row) => row.caseId === caseId) };
  }
}

function requireOnTable({ onTable, state }: AgendaRow): void {
  if (state !== 'calibration') throw Problem.refused('not_in_calibration', 'This case is not calibrated now.');
  if (!onTable) throw Problem.refused('not_on_table', 'Another case is on the table.');
}

function requireShown({ facts }: CaseAtHand): void {
  if (!facts.revealed) throw Problem.refused('not_revealed', 'The ratings have not been shown to the room yet.');
}
