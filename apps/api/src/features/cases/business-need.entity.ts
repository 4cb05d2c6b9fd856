import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { CaseEntity } from './case.entity.js';

/** Why the organisation needs the role, decided apart and without the name. */
@Entity('business_needs')
@Index('business_needs_once', ['organisationId', 'caseId'], { unique: true })
@Check('business_needs_outcome', `outcome IN ('needed', 'not_now')`)
@Check('business_needs_decided', '(outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_on IS NULL)')
@Check('business_needs_version', 'version >= 1')
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'business_needs_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'business_needs_author_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'decidedBy'], ['organisationId', 'id'], { name: 'business_needs_decided_by_fk' })
export class BusinessNeedEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('text')
  need: string;

  @Column('uuid')
  authorId: string;

  @Day()
  writtenOn: string;

  @Column({ type: 'text', nullable: true })
  outcome: 'needed' | 'not_now' | null;

  @Column('text', { default: '' })
  reason: string;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Day({ nullable: true })
  decidedOn: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
