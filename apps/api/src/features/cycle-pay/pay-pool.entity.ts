import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CycleEntity } from '../cycles/cycle.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What the promotions of a cycle may cost in their first calendar year, in one currency; append-only, the newest stands. */
@Entity('pay_pools')
@Index('pay_pools_of', ['organisationId', 'cycleId', 'currency', 'setAt'])
@Check('pay_pools_amount', 'amount >= 0')
@Check('pay_pools_currency', `currency ~ '^[A-Z]{3}$'`)
@ForeignKey(() => CycleEntity, ['organisationId', 'cycleId'], ['organisationId', 'id'], { name: 'pay_pools_cycle_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'setBy'], ['organisationId', 'id'], { name: 'pay_pools_set_by_fk' })
export class PayPoolEntity extends TenantEntity {
  @Column('uuid')
  cycleId: string;

  @Column('text')
  currency: string;

  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  @Column('uuid')
  setBy: string;

  @Day()
  setOn: string;

  @WrittenAt()
  setAt: Date;
}
