import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A first look at somebody for a rung: both mark it, sealed from each other. */
@Entity('first_looks')
@Index('first_looks_once', ['organisationId', 'personId', 'rung'], { unique: true })
@Check('first_looks_not_by_subject', 'begun_by <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'first_looks_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'begunBy'], ['organisationId', 'id'], { name: 'first_looks_begun_by_fk' })
export class FirstLookEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  rung: string;

  @Column('uuid')
  begunBy: string;

  @Day()
  begunOn: string;

  @WrittenAt()
  createdAt: Date;
}
