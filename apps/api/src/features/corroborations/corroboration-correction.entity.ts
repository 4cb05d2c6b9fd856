import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CorroborationAskEntity } from './corroboration-ask.entity.js';

/** What somebody who was asked says is not right, and what the author answered. The request stays open. */
@Entity('corroboration_corrections')
@Index('corroboration_corrections_ask', ['organisationId', 'askId'])
@Index('corroboration_corrections_open', ['organisationId', 'askId'], { unique: true, where: 'replied_on IS NULL' })
@Check('corroboration_corrections_part', `part IN ('title', 'situation', 'happened', 'contribution', 'result', 'dates', 'link')`)
@Check('corroboration_corrections_reply', `reply_kind IN ('changed', 'kept')`)
@Check('corroboration_corrections_replied', '(reply_kind IS NULL) = (replied_on IS NULL)')
@ForeignKey(() => CorroborationAskEntity, ['organisationId', 'askId'], ['organisationId', 'id'], { name: 'corroboration_corrections_ask_fk' })
export class CorroborationCorrectionEntity extends TenantEntity {
  @Column('uuid')
  askId: string;

  @Column('text')
  part: string;

  /** What is right. */
  @Column('text')
  words: string;

  @Day()
  onDay: string;

  /** The revision of the item that they had read. */
  @Column('integer')
  revision: number;

  @Column({ type: 'text', nullable: true })
  replyKind: 'changed' | 'kept' | null;

  @Column({ type: 'text', default: '' })
  reply: string;

  @Day({ nullable: true })
  repliedOn: string | null;

  @WrittenAt()
  createdAt: Date;
}
