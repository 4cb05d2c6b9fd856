import { offered } from '../../platform/access/operations.js';
import type { Relation } from '../../platform/access/relations.js';
import type { PersonRef } from '../people/people.dto.js';
import type { NoteView } from './notes.dto.js';
import type { NoteRow } from './notes.repository.js';

export interface NoteReader {
  readonly viewerId: string;
  /** How they stand to the person and the organisation. */
  readonly relations: ReadonlySet<Relation>;
  /** With whom the reader could share a note about themselves now. */
  readonly lead: PersonRef | null;
}

/** A note of a person about themselves that nobody else sees: whoever is their manager when it is shared is the other one. */
export const isUnsharedOwn = ({ author, person, visibility }: NoteRow): boolean => author.id === person.id && visibility === 'only_me';

/** A note in its API shape. */
export function noteView(row: NoteRow, { viewerId, relations, lead }: NoteReader): NoteView {
  const standing = new Set<Relation>([...relations, ...(row.author.id === viewerId ? (['author'] as const) : []), ...(row.other?.id === viewerId ? (['other'] as const) : [])]);
  return { ...row, other: isUnsharedOwn(row) ? lead : row.other, can: offered('note', standing, row.visibility) };
}
