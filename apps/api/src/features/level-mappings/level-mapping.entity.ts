import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What a level of another company is called here, from a day on; kept so that its next list of people reads by itself. */
@Entity('level_mappings')
@Index('level_mappings_level', ['organisationId', 'source', 'theirLevel'], { unique: true })
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'], { name: 'level_mappings_created_by_fk' })
export class LevelMappingEntity extends TenantEntity {
  /** The other company. */
  @Column('text')
  source: string;

  @Column('text')
  theirLevel: string;

  /** Rung code of the ladder. */
  @Column('text')
  rung: string;

  /** First day on which its people stand on that rung here. */
  @Day()
  effectiveFrom: string;

  @Column('uuid')
  createdBy: string;

  @WrittenAt()
  createdAt: Date;
}
