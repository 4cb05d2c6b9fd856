import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { Day } from '../../persistence/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** How an assessment stood from a day on: history, kept when a target changes. */
@Entity('assessment_points')
@Index('assessment_points_day', ['organisationId', 'personId', 'targetRung', 'overlay', 'reader', 'onDay'], { unique: true })
@Check('assessment_points_reader', `reader IN ('self', 'managers')`)
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'assessment_points_person_fk' })
export class AssessmentPointEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  targetRung: string;

  /** Id of the overlay; empty for the core. */
  @Column({ type: 'text', default: '' })
  overlay: string;

  /** `managers`: without the person's claims, which are sealed for whoever may still rate. */
  @Column('text')
  reader: 'self' | 'managers';

  @Day()
  onDay: string;

  @Column('smallint')
  index: number;

  @Column('double precision')
  rawIndex: number;

  @Column('text')
  state: 'no_evidence' | 'building' | 'close' | 'ready';

  /** Worked out afterwards from what had been logged and rated by that day. */
  @Column({ type: 'boolean', default: false })
  recomputed: boolean;
}
