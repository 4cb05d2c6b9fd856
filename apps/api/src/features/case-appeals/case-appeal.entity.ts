import type { AppealGrounds } from '@nextrung/domain/promotion';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseDecisionEntity } from '../cases/case-decision.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What the person says against a decision, on one of three grounds, and what somebody who did not decide made of it. */
@Entity('case_appeals')
@Index('case_appeals_once', ['organisationId', 'decisionId'], { unique: true })
@Index('case_appeals_of', ['organisationId', 'caseId'])
@Check('case_appeals_grounds', `grounds IN ('process', 'fact', 'circumstance')`)
@Check('case_appeals_outcome', `outcome IN ('dismissed', 'reopened')`)
@Check('case_appeals_decided', '(outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_on IS NULL)')
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_appeals_case_fk' })
@ForeignKey(() => CaseDecisionEntity, ['organisationId', 'decisionId'], ['organisationId', 'id'], { name: 'case_appeals_decision_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'decidedBy'], ['organisationId', 'id'], { name: 'case_appeals_decided_by_fk' })
export class CaseAppealEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  decisionId: string;

  @Column('text')
  grounds: AppealGrounds;

  @Column('text')
  words: string;

  @Day()
  filedOn: string;

  /** By when it is answered. */
  @Day()
  dueOn: string;

  @Column({ type: 'text', nullable: true })
  outcome: 'dismissed' | 'reopened' | null;

  @Column('text', { default: '' })
  reason: string;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Day({ nullable: true })
  decidedOn: string | null;
}
