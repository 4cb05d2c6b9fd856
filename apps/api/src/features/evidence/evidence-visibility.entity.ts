import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { WrittenAt } from '../../persistence/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import { EvidenceItemEntity, type EvidenceStateColumn } from './evidence-item.entity.js';

/** Every change of who can see an item; append-only. */
@Entity('evidence_visibility')
@Index('evidence_visibility_item', ['organisationId', 'itemId'])
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'evidence_visibility_item_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'changedBy'], ['organisationId', 'id'], { name: 'evidence_visibility_changed_by_fk' })
export class EvidenceVisibilityEntity extends TenantEntity {
  @Column('uuid')
  itemId: string;

  @Column('text')
  state: EvidenceStateColumn;

  @Column('uuid')
  changedBy: string;

  @WrittenAt()
  changedAt: Date;
}
