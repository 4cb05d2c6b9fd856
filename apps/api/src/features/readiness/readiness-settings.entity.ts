import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What an organisation asks for at each target rung, where it differs from the ladder; every change is a new version. */
@Entity('readiness_settings')
@Index('readiness_settings_number', ['organisationId', 'version'], { unique: true })
@Check('readiness_settings_positive', 'version >= 1')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'readiness_settings_organisation_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'changedBy'], ['organisationId', 'id'], { name: 'readiness_settings_changed_by_fk' })
export class ReadinessSettingsEntity extends TenantEntity {
  @Column('integer')
  version: number;

  /** By rung code; a rung that is missing follows the ladder. */
  @Column('jsonb')
  rungs: object;

  /** What differs from the version before, in words. */
  @Column({ type: 'text', array: true })
  changes: string[];

  @Column('text')
  reason: string;

  @Column('uuid')
  changedBy: string;

  @WrittenAt()
  changedAt: Date;
}
