import type { ConflictKind } from '@nextrung/domain/promotion';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Somebody does not judge a case, by a rule or by their own word; append-only. */
@Entity('case_recusals')
@Index('case_recusals_once', ['organisationId', 'caseId', 'personId'], { unique: true })
@Check('case_recusals_kind', `kind IN ('subject', 'line_manager', 'mutual_corroboration', 'decided_before', 'own_word')`)
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_recusals_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'case_recusals_person_fk' })
export class CaseRecusalEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  kind: ConflictKind;

  /** Only by their own word. */
  @Column('text', { default: '' })
  reason: string;

  @Day()
  recusedOn: string;

  @WrittenAt()
  recusedAt: Date;
}
