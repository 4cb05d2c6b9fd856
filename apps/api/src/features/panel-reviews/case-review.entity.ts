import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** One member's review of a case: a draft that only they read, until they submit it and its ratings are sealed. */
@Entity('case_reviews')
@Index('case_reviews_once', ['organisationId', 'caseId', 'round', 'raterId'], { unique: true })
@Check('case_reviews_submitted', `(submitted_on IS NULL) = (submitted_at IS NULL) AND (submitted_on IS NULL OR draft = '{}')`)
@Check('case_reviews_version', 'version >= 1 AND round >= 1')
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_reviews_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'raterId'], ['organisationId', 'id'], { name: 'case_reviews_rater_fk' })
export class CaseReviewEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  /** 1, and one more whenever an appeal opened the case again. */
  @Column('smallint')
  round: number;

  @Column('uuid')
  raterId: string;

  /** Empty once it is submitted. */
  @Column('jsonb', { default: {} })
  draft: object;

  @Column('integer', { default: 1 })
  version: number;

  @Day({ nullable: true })
  submittedOn: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  submittedAt: Date | null;
}
