import type { Level } from '@nextrung/domain/evidence';
import type { Direction } from '@nextrung/domain/promotion';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseRatingEntity } from '../panel-reviews/case-rating.entity.js';

/** Its author changed a rating in the room; append-only. */
@Entity('case_rating_changes')
@Index('case_rating_changes_of', ['organisationId', 'ratingId', 'changedAt'])
@Check('case_rating_changes_direction', `direction IN ('up', 'down') AND from_level <> to_level`)
@Check('case_rating_changes_levels', `from_level IN ('not_shown', 'partial', 'meets', 'exceeds') AND to_level IN ('not_shown', 'partial', 'meets', 'exceeds')`)
@ForeignKey(() => CaseRatingEntity, ['organisationId', 'ratingId'], ['organisationId', 'id'], { name: 'case_rating_changes_rating_fk' })
export class CaseRatingChangeEntity extends TenantEntity {
  @Column('uuid')
  ratingId: string;

  @Column('text')
  fromLevel: Level;

  @Column('text')
  toLevel: Level;

  @Column('text')
  direction: Direction;

  @Column('text')
  reason: string;

  @Day()
  changedOn: string;

  @WrittenAt()
  changedAt: Date;
}
