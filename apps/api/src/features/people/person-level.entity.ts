import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from './person.entity.js';

/** One entry of a person's level history; append-only. The latest effective one, then the latest written, stands. */
@Entity('person_levels')
@Index('person_levels_person', ['organisationId', 'personId', 'effectiveFrom'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'person_levels_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'recordedBy'], ['organisationId', 'id'], { name: 'person_levels_recorded_by_fk' })
export class PersonLevelEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** Rung code of the ladder, or null: no rung. */
  @Column({ type: 'text', nullable: true })
  rung: string | null;

  @Day()
  effectiveFrom: string;

  @Column('text')
  reason: string;

  @Column({ type: 'uuid', nullable: true })
  recordedBy: string | null;

  @WrittenAt()
  recordedAt: Date;
}
