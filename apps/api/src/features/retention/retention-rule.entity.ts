import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** After how long a kind of data goes, where it is not what the product begins with. */
@Entity('retention_rules')
@Index('retention_rules_one', ['organisationId', 'kind'], { unique: true })
@Check('retention_rules_kind', `kind IN ('left_people', 'dismissed_drafts', 'withdrawn_items', 'handover_notes', 'expired_invitations', 'ended_confirmations', 'repeated_answers')`)
@Check('retention_rules_months', 'months BETWEEN 1 AND 240')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'retention_rules_organisation_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'changedBy'], ['organisationId', 'id'], { name: 'retention_rules_changed_by_fk' })
export class RetentionRuleEntity extends TenantEntity {
  @Column('text')
  kind: string;

  /** Null: never. */
  @Column({ type: 'integer', nullable: true })
  months: number | null;

  /** Raised by every change. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column('uuid')
  changedBy: string;

  @WrittenAt()
  changedAt: Date;
}
