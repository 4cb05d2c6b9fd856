import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A stored assessment: one per person, target, overlay and kind of reader. */
@Entity('assessments')
@Index('assessments_person', ['organisationId', 'personId', 'targetRung', 'overlay', 'reader'], { unique: true })
@Check('assessments_reader', `reader IN ('self', 'managers')`)
@Check('assessments_state', `state IN ('no_evidence', 'building', 'close', 'ready')`)
@Check('assessments_index', 'index BETWEEN 0 AND 100')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'assessments_person_fk' })
export class AssessmentEntity extends TenantEntity {
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

  /** Of the second target. */
  @Column({ type: 'boolean', default: false })
  second: boolean;

  @Column('smallint')
  index: number;

  @Column('double precision')
  rawIndex: number;

  @Column('text')
  state: 'no_evidence' | 'building' | 'close' | 'ready';

  @Column('double precision')
  confidence: number;

  /** The assessment without its indicators. */
  @Column('jsonb')
  summary: object;
}
