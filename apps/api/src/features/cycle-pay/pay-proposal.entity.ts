import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What somebody should be paid after a promotion; append-only, the newest stands. */
@Entity('pay_proposals')
@Index('pay_proposals_of', ['organisationId', 'caseId', 'proposedAt'])
@Check('pay_proposals_amount', 'amount >= 0')
@Check('pay_proposals_currency', `currency ~ '^[A-Z]{3}$'`)
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'pay_proposals_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'proposedBy'], ['organisationId', 'id'], { name: 'pay_proposals_proposed_by_fk' })
export class PayProposalEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  /** Total compensation a year, full time. */
  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  @Column('text')
  currency: string;

  @Day()
  effectiveOn: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  proposedBy: string;

  @Day()
  proposedOn: string;

  @WrittenAt()
  proposedAt: Date;
}
