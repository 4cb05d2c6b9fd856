import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity, type EvidenceStateColumn } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What an item is found by, under the item’s own id; triggers keep it with the revision that stands. */
@Entity('evidence_search')
@Index('evidence_search_person', ['organisationId', 'personId', 'endedOn'])
@Index('evidence_search_day', ['organisationId', 'endedOn', 'id'])
@Index('evidence_search_words', { synchronize: false })
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'id'], ['organisationId', 'id'], { name: 'evidence_search_item_fk', onDelete: 'CASCADE' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'evidence_search_person_fk' })
export class EvidenceSearchEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  state: EvidenceStateColumn;

  @Day()
  startedOn: string;

  @Day()
  endedOn: string;

  @Column('text')
  impact: string;

  @Column({ type: 'uuid', nullable: true })
  episodeId: string | null;

  /** Its words, folded, and the codes of its indicators. */
  @Column('tsvector')
  document: string;
}
