import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { OutsideColleagueEntity } from './outside-colleague.entity.js';

/** Someone asked to confirm what they saw of one item: a person of the organisation, or somebody outside. */
@Entity('corroboration_asks')
@Index('corroboration_asks_once', ['organisationId', 'itemId', 'colleagueId'], { unique: true })
@Index('corroboration_asks_outsider', ['organisationId', 'itemId', 'outsiderId'], { unique: true })
@Index('corroboration_asks_colleague', ['organisationId', 'colleagueId'])
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'corroboration_asks_item_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'colleagueId'], ['organisationId', 'id'], { name: 'corroboration_asks_colleague_fk' })
@ForeignKey(() => OutsideColleagueEntity, ['organisationId', 'outsiderId'], ['organisationId', 'id'], { name: 'corroboration_asks_outsider_fk' })
@Check('corroboration_asks_whom', '(colleague_id IS NULL) <> (outsider_id IS NULL)')
export class CorroborationAskEntity extends TenantEntity {
  @Column('uuid')
  itemId: string;

  @Column({ type: 'uuid', nullable: true })
  colleagueId: string | null;

  @Column({ type: 'uuid', nullable: true })
  outsiderId: string | null;

  @Column('text')
  message: string;

  @Day()
  askedOn: string;

  /** A link was shown to whoever asks: what comes by it counts only once the line manager accepts it. */
  @Column({ type: 'boolean', default: false })
  passedOn: boolean;

  /** When the present link was made. */
  @Day({ nullable: true })
  sentOn: string | null;

  /** Of the present link; null: none was made. */
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  /** How often they were reminded of the present link. */
  @Column({ type: 'integer', default: 0 })
  reminders: number;

  @Day({ nullable: true })
  remindedOn: string | null;

  @Day({ nullable: true })
  withdrawnOn: string | null;

  @WrittenAt()
  createdAt: Date;
}
