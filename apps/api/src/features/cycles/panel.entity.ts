import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { CycleEntity } from './cycle.entity.js';

/** Who judges the cases of a cycle for some target rungs. */
@Entity('panels')
@Index('panels_of_cycle', ['organisationId', 'cycleId'])
@Index('panels_facilitator', ['organisationId', 'facilitatorId'])
@Index('panels_decider', ['organisationId', 'deciderId'])
@Check('panels_quorum', 'quorum BETWEEN 1 AND 12')
@Check('panels_rungs', 'cardinality(rungs) > 0')
@ForeignKey(() => CycleEntity, ['organisationId', 'cycleId'], ['organisationId', 'id'], { name: 'panels_cycle_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'facilitatorId'], ['organisationId', 'id'], { name: 'panels_facilitator_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'deciderId'], ['organisationId', 'id'], { name: 'panels_decider_fk' })
export class PanelEntity extends TenantEntity {
  @Column('uuid')
  cycleId: string;

  @Column('text')
  name: string;

  /** Target rungs of the cases it judges. */
  @Column('text', { array: true })
  rungs: string[];

  /** Leads the room; neither rates nor decides as such. */
  @Column('uuid')
  facilitatorId: string;

  @Column('uuid')
  deciderId: string;

  /** So many members without a conflict must have rated. */
  @Column('smallint')
  quorum: number;
}
