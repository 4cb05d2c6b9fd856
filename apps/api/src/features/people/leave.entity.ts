import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from './person.entity.js';

/** Days on leave, both ends included. Evidence does not age on them. */
@Entity('leaves')
@Index('leaves_person', ['organisationId', 'personId'])
@Check('leaves_period', 'to_day >= from_day')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'leaves_person_fk' })
export class LeaveEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Day()
  fromDay: string;

  @Day()
  toDay: string;
}
