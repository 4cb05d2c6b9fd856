import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

export type EvidenceStateColumn = 'draft' | 'private' | 'shared' | 'withdrawn' | 'dismissed' | 'merged';

/** The head of an evidence item: whose it is, who may see it, which revision stands. Its words are in its revisions. */
@Entity('evidence_items')
@Index('evidence_items_person', ['organisationId', 'personId', 'state'])
@Index('evidence_items_source', ['organisationId', 'personId', 'sourceName', 'sourceExternalId'], { unique: true })
@Check('evidence_items_state', `state IN ('draft', 'private', 'shared', 'withdrawn', 'dismissed', 'merged')`)
@Check('evidence_items_merged', `(state = 'merged') = (merged_into_id IS NOT NULL)`)
@Check('evidence_items_source_whole', '(source_name IS NULL) = (source_external_id IS NULL)')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'evidence_items_person_fk' })
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'mergedIntoId'], ['organisationId', 'id'], { name: 'evidence_items_merged_into_fk', deferrable: 'INITIALLY DEFERRED' })
@Index('evidence_items_merged_into', ['organisationId', 'mergedIntoId'], { where: 'merged_into_id IS NOT NULL' })
export class EvidenceItemEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column({ type: 'text' })
  state: EvidenceStateColumn;

  /** Raised by every change of words or state; sent as ETag. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  /** The revision that stands. */
  @Column({ type: 'integer', default: 1 })
  revision: number;

  @Day()
  loggedOn: string;

  /** Where an imported item came from; with the external id it is the item's identity on a second import. */
  @Column({ type: 'text', nullable: true })
  sourceName: string | null;

  @Column({ type: 'text', nullable: true })
  sourceExternalId: string | null;

  /** The item of the same person that took the words of this draft. */
  @Column({ type: 'uuid', nullable: true })
  mergedIntoId: string | null;

  /** For ongoing work: the last day on which the person said that it still goes on. */
  @Day({ nullable: true })
  ongoingConfirmedOn: string | null;

  @WrittenAt()
  createdAt: Date;
}
