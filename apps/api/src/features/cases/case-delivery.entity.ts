import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { CaseDecisionEntity } from './case-decision.entity.js';
import { CaseEntity } from './case.entity.js';

/** Telling the person about a decision: due on a day, closed only by their acknowledgement. */
@Entity('case_deliveries')
@Index('case_deliveries_once', ['organisationId', 'decisionId'], { unique: true })
@Index('case_deliveries_of', ['organisationId', 'caseId'])
@Index('case_deliveries_open', ['organisationId', 'delivererId'], { where: 'acknowledged_on IS NULL' })
@Check('case_deliveries_delivered', '(delivered_by IS NULL) = (delivered_on IS NULL) AND (acknowledged_on IS NULL OR delivered_on IS NOT NULL)')
@Check('case_deliveries_version', 'version >= 1')
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_deliveries_case_fk' })
@ForeignKey(() => CaseDecisionEntity, ['organisationId', 'decisionId'], ['organisationId', 'id'], { name: 'case_deliveries_decision_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'delivererId'], ['organisationId', 'id'], { name: 'case_deliveries_deliverer_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'deliveredBy'], ['organisationId', 'id'], { name: 'case_deliveries_delivered_by_fk' })
export class CaseDeliveryEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  decisionId: string;

  /** Who tells the person. */
  @Column('uuid')
  delivererId: string;

  @Day()
  dueOn: string;

  /** For whoever delivers it; the person never reads them. */
  @Column('text', { default: '' })
  talkingPoints: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column({ type: 'uuid', nullable: true })
  deliveredBy: string | null;

  @Day({ nullable: true })
  deliveredOn: string | null;

  @Day({ nullable: true })
  acknowledgedOn: string | null;

  /** What the person wrote when acknowledging. */
  @Column('text', { default: '' })
  answer: string;
}
