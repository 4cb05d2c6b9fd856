import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A named, dated observation against an indicator; append-only, and the person sees it. */
@Entity('counter_observations')
@Index('counter_observations_person', ['organisationId', 'personId'])
@Check('counter_observations_severity', `severity IN ('minor', 'material', 'serious')`)
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'counter_observations_person_fk' })
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'counter_observations_item_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'observerId'], ['organisationId', 'id'], { name: 'counter_observations_observer_fk' })
export class CounterObservationEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** The item beside which it was observed. */
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  observerId: string;

  /** The relation the observer had on that day. */
  @Column('text')
  role: 'manager' | 'other';

  @Column('text')
  indicator: string;

  @Column('text')
  severity: 'minor' | 'material' | 'serious';

  @Column('text')
  facts: string;

  @Day()
  onDay: string;

  @WrittenAt()
  createdAt: Date;
}
