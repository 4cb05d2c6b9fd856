import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A search that a person gave a name to. */
@Entity('saved_searches')
@Index('saved_searches_name', ['organisationId', 'personId', 'name'], { unique: true })
@Check('saved_searches_page', `page IN ('evidence', 'team')`)
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'saved_searches_person_fk' })
export class SavedSearchEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** Of which page. */
  @Column({ type: 'text', default: 'evidence' })
  page: 'evidence' | 'team';

  @Column('text')
  name: string;

  /** As it stands in the address of the page, without the question mark. */
  @Column('text')
  query: string;

  /** Raised by every change; sent as ETag. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @WrittenAt()
  createdAt: Date;
}
