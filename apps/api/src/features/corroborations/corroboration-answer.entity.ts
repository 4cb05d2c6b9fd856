import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CorroborationAskEntity } from './corroboration-ask.entity.js';

/** What the colleague said; once, append-only. */
@Entity('corroboration_answers')
@Index('corroboration_answers_once', ['organisationId', 'askId'], { unique: true })
@Check('corroboration_answers_answer', `answer IN ('confirmed', 'declined')`)
@ForeignKey(() => CorroborationAskEntity, ['organisationId', 'askId'], ['organisationId', 'id'], { name: 'corroboration_answers_ask_fk' })
export class CorroborationAnswerEntity extends TenantEntity {
  @Column('uuid')
  askId: string;

  @Column('text')
  answer: 'confirmed' | 'declined';

  @Column('text')
  note: string;

  @Day()
  onDay: string;

  /** The revision of the item that the colleague had read. */
  @Column('integer')
  revision: number;

  @WrittenAt()
  createdAt: Date;
}
