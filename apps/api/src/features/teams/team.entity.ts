import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';

/** A group of people by the work they do together; who leads whom follows from reporting lines. */
@Entity('teams')
@Index('teams_name', ['organisationId', 'name'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'teams_organisation_fk' })
export class TeamEntity extends TenantEntity {
  @Column('text')
  name: string;

  /** Raised by every change; sent as ETag. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @WrittenAt()
  createdAt: Date;
}
