import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CorroborationAskEntity } from './corroboration-ask.entity.js';

/** What whoever was asked said; once, append-only. */
@Entity('corroboration_answers')
@Index('corroboration_answers_once', ['organisationId', 'askId'], { unique: true })
@Check('corroboration_answers_answer', `answer IN ('confirmed', 'declined')`)
@Check('corroboration_answers_relation', `relation IN ('worked_together', 'used_result', 'stakeholder', 'other_manager', 'customer', 'other')`)
@ForeignKey(() => CorroborationAskEntity, ['organisationId', 'askId'], ['organisationId', 'id'], { name: 'corroboration_answers_ask_fk' })
export class CorroborationAnswerEntity extends TenantEntity {
  @Column('uuid')
  askId: string;

  @Column('text')
  answer: 'confirmed' | 'declined';

  @Column('text')
  note: string;

  /** How they came to see it; null: not said. */
  @Column({ type: 'text', nullable: true })
  relation: string | null;

  /** When they saw it. */
  @Day({ nullable: true })
  seenFrom: string | null;

  @Day({ nullable: true })
  seenTo: string | null;

  /** What could be better. */
  @Column({ type: 'text', default: '' })
  growth: string;

  /** Counts only once the line manager accepts it. */
  @Column({ type: 'boolean', default: false })
  awaits: boolean;

  @Day()
  onDay: string;

  /** The revision of the item that the colleague had read. */
  @Column('integer')
  revision: number;

  @WrittenAt()
  createdAt: Date;
}
