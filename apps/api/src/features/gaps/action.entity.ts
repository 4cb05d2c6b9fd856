import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What a manager does by a day, so that a person gets a chance. */
@Entity('actions')
@Index('actions_person', ['organisationId', 'personId'])
@Index('actions_one_open', ['organisationId', 'personId', 'indicator'], { unique: true, where: `state = 'open'` })
@Check('actions_state', `state IN ('open', 'done', 'dropped')`)
@Check('actions_closed', `(state = 'open') = (closed_on IS NULL)`)
@Check('actions_not_by_subject', 'created_by <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'actions_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'], { name: 'actions_created_by_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'closedBy'], ['organisationId', 'id'], { name: 'actions_closed_by_fk' })
export class ActionEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  indicator: string;

  @Column('text')
  what: string;

  @Day()
  dueOn: string;

  @Column({ type: 'text', default: 'open' })
  state: 'open' | 'done' | 'dropped';

  @Column('uuid')
  createdBy: string;

  @Day()
  createdOn: string;

  @Column({ type: 'uuid', nullable: true })
  closedBy: string | null;

  @Day({ nullable: true })
  closedOn: string | null;

  @Column({ type: 'text', default: '' })
  outcome: string;

  @WrittenAt()
  createdAt: Date;
}
