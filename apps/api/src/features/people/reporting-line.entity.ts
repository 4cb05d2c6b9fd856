import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from './person.entity.js';

/**
 * Who reports to whom, from a day until (not including) another. One solid line at a time: the database refuses two.
 * A sponsor looks after someone who has no manager.
 */
@Entity('reporting_lines')
@Index('reporting_lines_person', ['organisationId', 'personId', 'validFrom'])
@Index('reporting_lines_manager', ['organisationId', 'managerId', 'validFrom'])
@Index('reporting_lines_solid', { synchronize: false })
@Index('reporting_lines_beside', { synchronize: false })
@Check('reporting_lines_not_self', 'person_id <> manager_id')
@Check('reporting_lines_period', 'valid_to IS NULL OR valid_to > valid_from')
@Check('reporting_lines_kind', `kind IN ('solid', 'dotted', 'sponsor')`)
@Exclusion(
  'reporting_lines_one_solid',
  `USING gist (organisation_id WITH =, person_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (kind = 'solid')`,
)
@Exclusion(
  'reporting_lines_one_sponsor',
  `USING gist (organisation_id WITH =, person_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (kind = 'sponsor')`,
)
@Exclusion(
  'reporting_lines_no_double',
  'USING gist (organisation_id WITH =, person_id WITH =, manager_id WITH =, kind WITH =, daterange(valid_from, valid_to) WITH &&)',
)
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'reporting_lines_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'managerId'], ['organisationId', 'id'], { name: 'reporting_lines_manager_fk' })
export class ReportingLineEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  managerId: string;

  @Column({ type: 'text', default: 'solid' })
  kind: 'solid' | 'dotted' | 'sponsor';

  @Day()
  validFrom: string;

  /** First day on which the line no longer holds; null: open. */
  @Day({ nullable: true })
  validTo: string | null;
}
