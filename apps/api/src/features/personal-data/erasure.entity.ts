import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** That a person was erased; written by the database's own function, and it names nobody. */
@Entity('erasures')
@Index('erasures_person', ['organisationId', 'personId'], { unique: true })
@Check('erasures_not_self', 'erased_by <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'erasures_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'erasedBy'], ['organisationId', 'id'], { name: 'erasures_erased_by_fk' })
export class ErasureEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** Null: a retention rule did. */
  @Column({ type: 'uuid', nullable: true })
  erasedBy: string | null;

  @WrittenAt()
  erasedAt: Date;

  /** How many rows of each kind were emptied or deleted. */
  @Column('jsonb')
  counts: Record<string, number>;
}
