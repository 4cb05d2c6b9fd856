import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A colleague asked to confirm what they saw of one item. */
@Entity('corroboration_asks')
@Index('corroboration_asks_once', ['organisationId', 'itemId', 'colleagueId'], { unique: true })
@Index('corroboration_asks_colleague', ['organisationId', 'colleagueId'])
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'corroboration_asks_item_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'colleagueId'], ['organisationId', 'id'], { name: 'corroboration_asks_colleague_fk' })
export class CorroborationAskEntity extends TenantEntity {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  colleagueId: string;

  @Column('text')
  message: string;

  @Day()
  askedOn: string;

  @WrittenAt()
  createdAt: Date;
}
