import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** One person's word on one indicator of an item, with the role they had when they gave it; append-only. */
@Entity('ratings')
@Index('ratings_item', ['organisationId', 'itemId'])
@Check('ratings_role', `role IN ('manager', 'other')`)
@Check('ratings_level', `level IN ('not_shown', 'partial', 'meets', 'exceeds')`)
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'ratings_item_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'raterId'], ['organisationId', 'id'], { name: 'ratings_rater_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'forId'], ['organisationId', 'id'], { name: 'ratings_for_fk' })
export class RatingEntity extends TenantEntity {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  raterId: string;

  @Column('text')
  role: 'manager' | 'other';

  @Column('text')
  indicator: string;

  @Column('text')
  level: 'not_shown' | 'partial' | 'meets' | 'exceeds';

  @Column('text')
  note: string;

  /** Why it replaces an earlier one of the same rater; null: it is the first. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Day()
  onDay: string;

  /** The revision of the item that the rater had read. */
  @Column('integer')
  revision: number;

  /** The line manager in whose place a delegate gave it. */
  @Column({ type: 'uuid', nullable: true })
  forId: string | null;

  @WrittenAt()
  createdAt: Date;
}
