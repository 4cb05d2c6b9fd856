import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { GroupQuestionEntity } from './group-question.entity.js';

/** What somebody said of themselves. Nobody but they read it; everyone's are only counted. */
@Entity('person_groups')
@Index('person_groups_once', ['organisationId', 'questionId', 'personId'], { unique: true })
@Index('person_groups_person', ['organisationId', 'personId'])
@Check('person_groups_choice', 'choice >= 0')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'person_groups_person_fk' })
@ForeignKey(() => GroupQuestionEntity, ['organisationId', 'questionId'], ['organisationId', 'id'], { name: 'person_groups_question_fk' })
export class PersonGroupEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  questionId: string;

  /** Which of the choices, from 0; null: they prefer not to say. */
  @Column({ type: 'smallint', nullable: true })
  choice: number | null;
}
