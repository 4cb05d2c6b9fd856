import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

export const NOTE_VISIBILITIES = ['only_me', 'us_two', 'successor_too'] as const;
export type NoteVisibility = (typeof NOTE_VISIBILITIES)[number];

/** What a manager or a person keeps about the person, as for a 1:1. Its author says who can see it. */
@Entity('notes')
@Index('notes_person', ['organisationId', 'personId', 'onDay'])
@Index('notes_author', ['organisationId', 'authorId', 'onDay'])
@Check('notes_visibility', `visibility IN ('only_me', 'us_two', 'successor_too')`)
@Check('notes_us_two', `other_id IS NOT NULL OR visibility = 'only_me'`)
@Check('notes_deleted', `deleted_at IS NULL OR body = ''`)
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'notes_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'notes_author_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'otherId'], ['organisationId', 'id'], { name: 'notes_other_fk' })
export class NoteEntity extends TenantEntity {
  /** Whom it is about. */
  @Column('uuid')
  personId: string;

  @Column('uuid')
  authorId: string;

  /** The other one of “us two”: the person, or for a note of the person themselves their line manager when it was written. */
  @Column({ type: 'uuid', nullable: true })
  otherId: string | null;

  /** Empty once it is deleted. */
  @Column('text')
  body: string;

  @Column('text')
  visibility: NoteVisibility;

  /** Raised by every change; sent as ETag. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @Day()
  onDay: string;

  @WrittenAt()
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
}
