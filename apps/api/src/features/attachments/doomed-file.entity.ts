import { Column, Entity, Index } from 'typeorm';
import { ForeignKey } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';

/** A file that the store is to forget: nothing names it any more, or nothing does yet. */
@Entity('doomed_files')
@Index('doomed_files_due', ['organisationId', 'dueAt'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'doomed_files_organisation_fk' })
export class DoomedFileEntity extends TenantEntity {
  @Column('timestamptz')
  dueAt: Date;
}
