import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { NoteEntity, type NoteVisibility } from './note.entity.js';

/** Who could see a note since when; append-only. */
@Entity('note_visibility')
@Index('note_visibility_note', ['organisationId', 'noteId'])
@Check('note_visibility_visibility', `visibility IN ('only_me', 'us_two', 'successor_too')`)
@ForeignKey(() => NoteEntity, ['organisationId', 'noteId'], ['organisationId', 'id'], { name: 'note_visibility_note_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'changedBy'], ['organisationId', 'id'], { name: 'note_visibility_changed_by_fk' })
export class NoteVisibilityEntity extends TenantEntity {
  @Column('uuid')
  noteId: string;

  @Column('text')
  visibility: NoteVisibility;

  @Column('uuid')
  changedBy: string;

  @WrittenAt()
  changedAt: Date;
}
