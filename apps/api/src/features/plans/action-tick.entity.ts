import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { ActionEntity } from '../gaps/action.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** How often something that is to be done every week was done in one. */
@Entity('action_ticks')
@Index('action_ticks_once', ['organisationId', 'actionId', 'week'], { unique: true })
@Check('action_ticks_week', 'extract(isodow FROM week) = 1')
@Check('action_ticks_times', 'times BETWEEN 0 AND 20')
@ForeignKey(() => ActionEntity, ['organisationId', 'actionId'], ['organisationId', 'id'], { name: 'action_ticks_action_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'tickedBy'], ['organisationId', 'id'], { name: 'action_ticks_ticked_by_fk' })
export class ActionTickEntity extends TenantEntity {
  @Column('uuid')
  actionId: string;

  /** Its Monday. */
  @Day()
  week: string;

  @Column('smallint')
  times: number;

  @Column('uuid')
  tickedBy: string;

  @WrittenAt()
  tickedAt: Date;
}
