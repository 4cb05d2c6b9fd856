import { Column, Entity, ForeignKey } from 'typeorm';
import { OrganisationEntity } from '../../features/organisations/organisation.entity.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';

/** What covers a person's words in the log (`id` is the person's, or the organisation's). Without it a digest says nothing any more. */
@Entity('audit_keys')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'audit_keys_organisation_fk' })
export class AuditKeyEntity extends TenantEntity {
  @Column('text')
  key: string;
}
