import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** By how much a place pays otherwise than the bands say, from a day on; append-only. */
@Entity('pay_factors')
@Index('pay_factors_of', ['organisationId', 'effectiveFrom'])
@Check('pay_factors_factor', 'factor > 0 AND factor <= 10')
@ForeignKey(() => PersonEntity, ['organisationId', 'recordedBy'], ['organisationId', 'id'], { name: 'pay_factors_recorded_by_fk' })
export class PayFactorEntity extends TenantEntity {
  /** As people's location is written. */
  @Column('text')
  location: string;

  @Column('numeric', { precision: 6, scale: 3 })
  factor: string;

  @Day()
  effectiveFrom: string;

  @Column('uuid')
  recordedBy: string;

  @WrittenAt()
  recordedAt: Date;
}
