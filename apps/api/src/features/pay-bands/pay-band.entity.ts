import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What a rung pays a year, full time, from a day on; append-only. The latest effective one, then the latest written, stands. */
@Entity('pay_bands')
@Index('pay_bands_of', ['organisationId', 'rung', 'currency', 'effectiveFrom'])
@Check('pay_bands_amounts', 'min >= 0 AND mid > 0 AND min <= mid AND mid <= soft_top AND soft_top <= max AND min < max')
@Check('pay_bands_currency', `currency ~ '^[A-Z]{3}$'`)
@ForeignKey(() => PersonEntity, ['organisationId', 'recordedBy'], ['organisationId', 'id'], { name: 'pay_bands_recorded_by_fk' })
export class PayBandEntity extends TenantEntity {
  @Column('text')
  rung: string;

  /** ISO 4217. */
  @Column('text')
  currency: string;

  @Column('numeric', { precision: 14, scale: 2 })
  min: string;

  @Column('numeric', { precision: 14, scale: 2 })
  mid: string;

  /** Above it, pay needs a reason. */
  @Column('numeric', { precision: 14, scale: 2 })
  softTop: string;

  @Column('numeric', { precision: 14, scale: 2 })
  max: string;

  @Day()
  effectiveFrom: string;

  @Column('uuid')
  recordedBy: string;

  @WrittenAt()
  recordedAt: Date;
}
