import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A change of line manager, from its day on: both managers and the person see what passes on. */
@Entity('handovers')
@Index('handovers_person', ['organisationId', 'personId', 'onDay'])
@Index('handovers_giver', ['organisationId', 'giverId', 'onDay'])
@Index('handovers_taker', ['organisationId', 'takerId', 'onDay'])
@Check('handovers_moves', 'giver_id IS NOT NULL OR taker_id IS NOT NULL')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'handovers_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'giverId'], ['organisationId', 'id'], { name: 'handovers_giver_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'takerId'], ['organisationId', 'id'], { name: 'handovers_taker_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'madeBy'], ['organisationId', 'id'], { name: 'handovers_made_by_fk' })
export class HandoverEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** The manager before; null: nobody. */
  @Column({ type: 'uuid', nullable: true })
  giverId: string | null;

  /** The manager from that day on; null: nobody. */
  @Column({ type: 'uuid', nullable: true })
  takerId: string | null;

  @Day()
  onDay: string;

  @Column('uuid')
  madeBy: string;

  @WrittenAt()
  createdAt: Date;
}
