import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import type { PersonRef } from '../people/people.dto.js';
import { isUnsharedOwn, noteView } from './note.mapper.js';
import type { EditNote, NotePage, NotesQuery, NoteView, PersonNotes, ShowNote, WriteNote } from './notes.dto.js';
import { type NoteRow, NotesRepository } from './notes.repository.js';
import { readableNotes } from './readable-notes.js';

const PAGE_SIZE = 50;

/** Keeps notes about people, each for those whom its author chose. */
@Injectable()
export class NotesService {
  constructor(
    private readonly access: Access,
    private readonly repository: NotesRepository,
  ) {}

  list(call: Call, personId: string, query: NotesQuery): Promise<PersonNotes> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const page = await this.page(scope, query, personId, readableNotes(scope.relations));
      return { ...page, other: await this.otherFor(scope) };
    });
  }

  /** Also about people whom the author has nothing to do with any more. */
  own(call: Call, query: NotesQuery): Promise<NotePage> {
    return this.access.perform(call, { kind: 'organisation' }, (scope) => this.page(scope, query, null, 'n.author_id = $2'));
  }

  write(call: Call, personId: string, { body, ...shown }: WriteNote): Promise<NoteView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const other = await this.otherFor(scope);
      requireOther(shown, other);
      const id = uuid();
      await this.repository.insert(tx, organisationId, { id, personId, authorId: viewerId, otherId: other?.id ?? null, body, visibility: shown.visibility, onDay: today });
      return this.view(scope, id);
    });
  }

  read(call: Call, noteId: string): Promise<NoteView> {
    return this.access.perform(call, { kind: 'note', id: noteId }, (scope) => this.view(scope, noteId));
  }

  /** Refused (412) when the note has been changed since it was read. */
  edit(call: Call, noteId: string, { body }: EditNote): Promise<NoteView> {
    return this.access.perform(call, { kind: 'note', id: noteId }, async (scope) => {
      requireVersion(call, (await this.require(scope, noteId)).version);
      await this.repository.edit(scope.tx, scope.organisationId, noteId, body);
      return this.view(scope, noteId);
    });
  }

  show(call: Call, noteId: string, asked: ShowNote): Promise<NoteView> {
    return this.access.perform(call, { kind: 'note', id: noteId }, async (scope) => {
      const row = await this.require(scope, noteId);
      requireVersion(call, row.version);
      const other = isUnsharedOwn(row) ? await this.otherFor(scope) : row.other;
      requireOther(asked, other);
      if (asked.visibility !== row.visibility) {
        await this.repository.show(scope.tx, scope.organisationId, noteId, scope.viewerId, { visibility: asked.visibility, otherId: other?.id ?? null });
      }
      return this.view(scope, noteId);
    });
  }

  async delete(call: Call, noteId: string): Promise<void> {
    await this.access.perform(call, { kind: 'note', id: noteId }, ({ tx, organisationId }) => this.repository.remove(tx, organisationId, noteId));
  }

  private async page(scope: Scope, { page = 1 }: NotesQuery, subject: string | null, condition: string): Promise<NotePage> {
    const { rows, total } = await this.repository.page(scope.tx, scope.organisationId, { viewerId: scope.viewerId, subject, condition, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    return { notes: await this.views(scope, rows), total, page, pageSize: PAGE_SIZE };
  }

  private async view(scope: Scope, noteId: string): Promise<NoteView> {
    const [view] = await this.views(scope, [await this.require(scope, noteId)]);
    if (!view) throw Problem.notFound();
    return view;
  }

  private async views(scope: Scope, rows: readonly NoteRow[]): Promise<NoteView[]> {
    const { tx, organisationId, viewerId, relations, today } = scope;
    // Only its author reads a note that nobody else sees.
    const lead = rows.some(isUnsharedOwn) ? await this.repository.leadOf(tx, organisationId, viewerId, today) : null;
    return rows.map((row) => noteView(row, { viewerId, relations, lead }));
  }

  /** With whom the viewer can share a note about the person: with them, or as the person with their manager. */
  private async otherFor({ tx, organisationId, personId, viewerId, today }: Scope): Promise<PersonRef | null> {
    return personId === viewerId ? this.repository.leadOf(tx, organisationId, personId, today) : this.repository.person(tx, organisationId, personId);
  }

  private async require({ tx, organisationId }: Scope, noteId: string): Promise<NoteRow> {
    const row = await this.repository.one(tx, organisationId, noteId);
    if (!row) throw Problem.notFound();
    return row;
  }
}

/** Shared with nobody, or with somebody else than the author was told: refused. */
function requireOther({ visibility, otherId = null }: ShowNote, other: PersonRef | null): void {
  if (visibility === 'only_me') return;
  if (other === null) throw Problem.invalid({ field: 'visibility', message: 'You have no manager and no sponsor here, so nobody else can see this note. Choose “Only me”.' });
  if (otherId !== null && otherId !== other.id) {
    const message = `It would be shared with ${other.name} by now. Look at who would see it, and choose again.`;
    throw Problem.refused('other_changed', message, [{ field: 'visibility', message }]);
  }
}
