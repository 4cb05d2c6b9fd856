import type { CaseOutcome, DecisionCondition } from '@nextrung/domain/promotion';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { CaseEntity } from './case.entity.js';

/** A decision about a case, with its reason; append-only. The newest stands. */
@Entity('case_decisions')
@Index('case_decisions_of', ['organisationId', 'caseId', 'decidedAt'])
@Index('case_decisions_effective', ['organisationId', 'effectiveOn'], { where: 'effective_on IS NOT NULL' })
@Index('case_decisions_review', ['organisationId', 'reviewOn'], { where: 'review_on IS NOT NULL' })
@Check('case_decisions_outcome', `outcome IN ('promote', 'defer', 'not_yet')`)
@Check('case_decisions_promoted', `(outcome = 'promote' AND funded) = (effective_on IS NOT NULL)`)
@Check('case_decisions_conditions', `(outcome = 'promote') = (review_on IS NULL) AND (outcome = 'promote') = (owner_id IS NULL)`)
@Check('case_decisions_funded', `funded OR outcome = 'promote'`)
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_decisions_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'ownerId'], ['organisationId', 'id'], { name: 'case_decisions_owner_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'decidedBy'], ['organisationId', 'id'], { name: 'case_decisions_decided_by_fk' })
export class CaseDecisionEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('text')
  outcome: CaseOutcome;

  /** false: ready, not funded. */
  @Column('boolean')
  funded: boolean;

  @Column('text')
  reason: string;

  /** From when a funded promotion holds. */
  @Day({ nullable: true })
  effectiveOn: string | null;

  @Column('jsonb', { default: [] })
  conditions: DecisionCondition[];

  /** Who looks after the conditions. */
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null;

  /** When it is looked at again. */
  @Day({ nullable: true })
  reviewOn: string | null;

  @Column('uuid')
  decidedBy: string;

  @Day()
  decidedOn: string;

  @WrittenAt()
  decidedAt: Date;
}
