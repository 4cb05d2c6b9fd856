import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { Day } from '../../../persistence/columns.js';
import { TenantEntity } from '../../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../../organisations/organisation.entity.js';

/** The day that an organisation's places hold for; its id is the organisation's. */
@Entity('place_days')
@Check('place_days_one', 'id = organisation_id')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'place_days_organisation_fk' })
export class PlaceDayEntity extends TenantEntity {
  @Day()
  asOf: string;

  /** First free number at the top. */
  @Column('bigint')
  nextFree: string;
}
