import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Someone who stands in for a manager towards the manager's direct reports, for an absence with an end. One at a time. */
@Entity('delegations')
@Index('delegations_delegate', ['organisationId', 'delegateId', 'validFrom'])
@Check('delegations_not_self', 'manager_id <> delegate_id')
@Check('delegations_period', 'valid_to > valid_from')
@Exclusion('delegations_one', 'USING gist (organisation_id WITH =, manager_id WITH =, daterange(valid_from, valid_to) WITH &&)')
@ForeignKey(() => PersonEntity, ['organisationId', 'managerId'], ['organisationId', 'id'], { name: 'delegations_manager_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'delegateId'], ['organisationId', 'id'], { name: 'delegations_delegate_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'], { name: 'delegations_created_by_fk' })
export class DelegationEntity extends TenantEntity {
  @Column('uuid')
  managerId: string;

  @Column('uuid')
  delegateId: string;

  @Day()
  validFrom: string;

  /** First day on which it no longer holds. */
  @Day()
  validTo: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  createdBy: string;

  @WrittenAt()
  createdAt: Date;
}
