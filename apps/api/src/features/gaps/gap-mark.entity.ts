import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** The line manager's word on what kind of gap an indicator is; the newest counts. */
@Entity('gap_marks')
@Index('gap_marks_person', ['organisationId', 'personId', 'indicator'])
@Check('gap_marks_kind', `kind IN ('skill', 'not_shown', 'no_chance_given')`)
@Check('gap_marks_not_by_subject', 'marked_by <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'gap_marks_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'markedBy'], ['organisationId', 'id'], { name: 'gap_marks_marked_by_fk' })
export class GapMarkEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  indicator: string;

  @Column('text')
  kind: 'skill' | 'not_shown' | 'no_chance_given';

  @Column('text')
  note: string;

  @Column('uuid')
  markedBy: string;

  @Day()
  markedOn: string;

  @WrittenAt()
  createdAt: Date;
}
