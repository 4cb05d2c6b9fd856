import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Someone who may rate an item and leaves it to others; append-only. */
@Entity('rating_declines')
@Index('rating_declines_once', ['organisationId', 'itemId', 'declinedBy'], { unique: true })
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'rating_declines_item_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'declinedBy'], ['organisationId', 'id'], { name: 'rating_declines_declined_by_fk' })
export class RatingDeclineEntity extends TenantEntity {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  declinedBy: string;

  @Day()
  onDay: string;

  @WrittenAt()
  createdAt: Date;
}
