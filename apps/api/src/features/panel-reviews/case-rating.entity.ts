import type { Level } from '@nextrung/domain/evidence';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseReviewEntity } from './case-review.entity.js';

/** A submitted rating by a member of a panel; append-only. What it is after calibration follows from its changes. */
@Entity('case_ratings')
@Index('case_ratings_once', ['organisationId', 'reviewId', 'competency'], { unique: true })
@Check('case_ratings_level', `level IN ('not_shown', 'partial', 'meets', 'exceeds')`)
@ForeignKey(() => CaseReviewEntity, ['organisationId', 'reviewId'], ['organisationId', 'id'], { name: 'case_ratings_review_fk' })
export class CaseRatingEntity extends TenantEntity {
  @Column('uuid')
  reviewId: string;

  /** Empty: the case as a whole. */
  @Column('text')
  competency: string;

  @Column('text')
  level: Level;

  @Column('text')
  reason: string;

  /** Items of the packet. */
  @Column('uuid', { array: true })
  cites: string[];
}
