import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Whom an organisation asks for a second factor; every change is a new version, and the newest is in force. */
@Entity('sign_in_policies')
@Index('sign_in_policies_number', ['organisationId', 'version'], { unique: true })
@Check('sign_in_policies_positive', 'version >= 1')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'sign_in_policies_organisation_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'changedBy'], ['organisationId', 'id'], { name: 'sign_in_policies_changed_by_fk' })
export class SignInPolicyEntity extends TenantEntity {
  @Column('integer')
  version: number;

  @Column('boolean')
  everyone: boolean;

  @Column('boolean')
  lineManagers: boolean;

  /** Administrators, auditors and those who see pay. */
  @Column('boolean')
  privileged: boolean;

  @Column('uuid')
  changedBy: string;

  @WrittenAt()
  changedAt: Date;
}
