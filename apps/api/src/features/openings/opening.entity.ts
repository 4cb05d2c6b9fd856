import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Since when, and on which day last, somebody opened a person's page or an item of theirs. */
@Entity('openings')
@Index('openings_page', ['organisationId', 'personId', 'viewerId'], { unique: true, where: 'item_id IS NULL' })
@Index('openings_item', ['organisationId', 'itemId', 'viewerId'], { unique: true, where: 'item_id IS NOT NULL' })
@Index('openings_person', ['organisationId', 'personId', 'lastOn'])
@Check('openings_not_of_oneself', 'viewer_id <> person_id')
@Check('openings_period', 'last_on >= first_on')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'openings_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'viewerId'], ['organisationId', 'id'], { name: 'openings_viewer_fk' })
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'openings_item_fk' })
export class OpeningEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  viewerId: string;

  /** Null: the person's page. */
  @Column('uuid', { nullable: true })
  itemId: string | null;

  @Day()
  firstOn: string;

  @Day()
  lastOn: string;
}
