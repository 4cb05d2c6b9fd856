import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A published wording of the organisation's ladder. Its content never changes. */
@Entity('ladder_versions')
@Index('ladder_versions_number', ['organisationId', 'version'], { unique: true })
@Check('ladder_versions_positive', 'version >= 1')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'ladder_versions_organisation_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'publishedBy'], ['organisationId', 'id'], { name: 'ladder_versions_published_by_fk' })
export class LadderVersionEntity extends TenantEntity {
  @Column('text')
  title: string;

  @Column('integer')
  version: number;

  /** The whole ladder as `@nextrung/domain/ladder` types it. */
  @Column('jsonb')
  content: unknown;

  @WrittenAt()
  publishedAt: Date;

  /** Null for the ladder that an organisation begins with. */
  @Column({ type: 'uuid', nullable: true })
  publishedBy: string | null;

  /** Why it was published, in the words of whoever did. */
  @Column({ type: 'text', default: '' })
  note: string;

  /** Where the rungs and indicators of the version before went; null for the first. */
  @Column({ type: 'jsonb', nullable: true })
  mapping: unknown;
}
