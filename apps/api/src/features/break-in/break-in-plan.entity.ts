import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { WrittenAt } from '../../persistence/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** What a person on the way into product management has chosen and ticked off; `id` is the person's. */
@Entity('break_in_plans')
@Check('break_in_plans_positive', 'version >= 1')
@ForeignKey(() => PersonEntity, ['organisationId', 'id'], ['organisationId', 'id'], { name: 'break_in_plans_person_fk' })
export class BreakInPlanEntity extends TenantEntity {
  /** One more with every save. */
  @Column('integer')
  version: number;

  /** Id of the way in; null: none chosen. */
  @Column({ type: 'text', nullable: true })
  way: string | null;

  /** Steps that are done, by the way and the words of the step. */
  @Column({ type: 'text', array: true })
  done: string[];

  @WrittenAt()
  updatedAt: Date;
}
