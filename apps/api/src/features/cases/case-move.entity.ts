import type { CaseMove, CasePart, CaseState } from '@nextrung/domain/promotion';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { CaseEntity } from './case.entity.js';

/** What happened to a case: one move of its state table; append-only. */
@Entity('case_moves')
@Index('case_moves_of', ['organisationId', 'caseId', 'madeAt'])
@Check('case_moves_made_as', `made_as IN ('person', 'presenter', 'facilitator', 'decider', 'appeal_decider', 'system') AND (made_as = 'system') = (made_by IS NULL)`)
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_moves_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'madeBy'], ['organisationId', 'id'], { name: 'case_moves_made_by_fk' })
export class CaseMoveEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('text')
  action: CaseMove;

  @Column('text')
  fromState: CaseState;

  @Column('text')
  toState: CaseState;

  @Column('text', { default: '' })
  reason: string;

  /** null: the calendar or a rule. */
  @Column({ type: 'uuid', nullable: true })
  madeBy: string | null;

  @Column('text')
  madeAs: CasePart;

  @Day()
  madeOn: string;

  @WrittenAt()
  madeAt: Date;
}
