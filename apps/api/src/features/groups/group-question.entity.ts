import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What an organisation asks its people of themselves, for equity in counts. Its words never change, so that an answer keeps its meaning. */
@Entity('group_questions')
@Index('group_questions_label', ['organisationId', 'label'], { unique: true })
@ForeignKey(() => PersonEntity, ['organisationId', 'askedBy'], ['organisationId', 'id'], { name: 'group_questions_asked_by_fk' })
export class GroupQuestionEntity extends TenantEntity {
  @Column('text')
  label: string;

  /** What the answers are for; shown beside the question. */
  @Column('text')
  purpose: string;

  @Column({ type: 'text', array: true })
  choices: string[];

  @Column('uuid')
  askedBy: string;

  @Day()
  askedOn: string;

  @WrittenAt()
  createdAt: Date;
}
