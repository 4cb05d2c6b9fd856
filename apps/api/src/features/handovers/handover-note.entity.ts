import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { HandoverEntity } from './handover.entity.js';

/** What one of the three had to say about a handover; all three read it, and it is never edited. */
@Entity('handover_notes')
@Index('handover_notes_handover', ['organisationId', 'handoverId'])
@ForeignKey(() => HandoverEntity, ['organisationId', 'handoverId'], ['organisationId', 'id'], { name: 'handover_notes_handover_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'handover_notes_author_fk' })
export class HandoverNoteEntity extends TenantEntity {
  @Column('uuid')
  handoverId: string;

  @Column('uuid')
  authorId: string;

  @Column('text')
  body: string;

  @WrittenAt()
  createdAt: Date;
}
