import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** That two people talked on a day; what about stands in their notes, if anywhere. */
@Entity('one_to_ones')
@Index('one_to_ones_once', ['organisationId', 'personId', 'managerId', 'onDay'], { unique: true })
@Check('one_to_ones_two_people', 'manager_id <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'one_to_ones_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'managerId'], ['organisationId', 'id'], { name: 'one_to_ones_manager_fk' })
export class OneToOneEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  managerId: string;

  @Day()
  onDay: string;

  @WrittenAt()
  createdAt: Date;
}
