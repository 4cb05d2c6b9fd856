import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** One entry of what a person is paid; append-only. The latest effective one, then the latest written, stands. Readiness never reads it. */
@Entity('person_pay')
@Index('person_pay_person', ['organisationId', 'personId', 'effectiveFrom'])
@Check('person_pay_amount', 'amount >= 0')
@Check('person_pay_currency', `currency ~ '^[A-Z]{3}$'`)
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'person_pay_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'recordedBy'], ['organisationId', 'id'], { name: 'person_pay_recorded_by_fk' })
export class PersonPayEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** Total compensation a year, full time, as decimal text. */
  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  /** ISO 4217. */
  @Column('text')
  currency: string;

  @Day()
  effectiveFrom: string;

  @Column('uuid')
  recordedBy: string;

  @WrittenAt()
  recordedAt: Date;
}
