import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What someone has to know before they rate; answered once, in words or by a new revision of the item. */
@Entity('rating_questions')
@Index('rating_questions_item', ['organisationId', 'itemId'])
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'rating_questions_item_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'askedBy'], ['organisationId', 'id'], { name: 'rating_questions_asked_by_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'forId'], ['organisationId', 'id'], { name: 'rating_questions_for_fk' })
export class RatingQuestionEntity extends TenantEntity {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  askedBy: string;

  /** The line manager in whose place a delegate asked. */
  @Column({ type: 'uuid', nullable: true })
  forId: string | null;

  @Column('text')
  question: string;

  /** The revision of the item that was asked about: a later one answers it. */
  @Column('integer')
  revision: number;

  @Day()
  askedOn: string;

  @WrittenAt()
  createdAt: Date;

  /** Empty where there is none, or where a new revision answers. */
  @Column({ type: 'text', default: '' })
  answer: string;

  @Day({ nullable: true })
  answeredOn: string | null;
}
