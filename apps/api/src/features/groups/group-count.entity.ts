import type { DeclaredGroup } from '@nextrung/domain/promotion';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { GroupQuestionEntity } from './group-question.entity.js';

/** What was counted of the answers, once a month, so that nobody compares the counts before and after one person. */
@Entity('group_counts')
@Index('group_counts_once', ['organisationId', 'questionId'], { unique: true })
@ForeignKey(() => GroupQuestionEntity, ['organisationId', 'questionId'], ['organisationId', 'id'], { name: 'group_counts_question_fk' })
export class GroupCountEntity extends TenantEntity {
  @Column('uuid')
  questionId: string;

  @Day()
  countedOn: string;

  /** As they are shown: rounded, without small groups. */
  @Column('jsonb')
  groups: DeclaredGroup[];
}
