import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseDecisionEntity } from '../cases/case-decision.entity.js';
import { CaseEntity } from '../cases/case.entity.js';

/** `overtaken`: there was nothing to look at again, because the rung is reached or is no more. */
export type CaseEffectKind = 'promoted' | 'looked_at_again' | 'overtaken';

/** What a decision has brought about on its day: once for each. */
@Entity('case_effects')
@Index('case_effects_once', ['organisationId', 'decisionId'], { unique: true })
@Check('case_effects_kind', `kind IN ('promoted', 'looked_at_again', 'overtaken') AND (kind = 'looked_at_again') = (new_case_id IS NOT NULL)`)
@ForeignKey(() => CaseDecisionEntity, ['organisationId', 'decisionId'], ['organisationId', 'id'], { name: 'case_effects_decision_fk' })
@ForeignKey(() => CaseEntity, ['organisationId', 'newCaseId'], ['organisationId', 'id'], { name: 'case_effects_new_case_fk' })
export class CaseEffectEntity extends TenantEntity {
  @Column('uuid')
  decisionId: string;

  @Column('text')
  kind: CaseEffectKind;

  @Day()
  onDay: string;

  /** The case that looks at it again. */
  @Column({ type: 'uuid', nullable: true })
  newCaseId: string | null;
}
