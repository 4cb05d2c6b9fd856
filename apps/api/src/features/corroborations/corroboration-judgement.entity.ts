import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { CorroborationAskEntity } from './corroboration-ask.entity.js';

/** Whether a confirmation from outside counts, as the line manager decided; once, append-only. */
@Entity('corroboration_judgements')
@Index('corroboration_judgements_once', ['organisationId', 'askId'], { unique: true })
@ForeignKey(() => CorroborationAskEntity, ['organisationId', 'askId'], ['organisationId', 'id'], { name: 'corroboration_judgements_ask_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'judgedBy'], ['organisationId', 'id'], { name: 'corroboration_judgements_judged_by_fk' })
export class CorroborationJudgementEntity extends TenantEntity {
  @Column('uuid')
  askId: string;

  @Column('boolean')
  counts: boolean;

  @Column('text')
  reason: string;

  @Column('uuid')
  judgedBy: string;

  @Day()
  onDay: string;

  @WrittenAt()
  createdAt: Date;
}
