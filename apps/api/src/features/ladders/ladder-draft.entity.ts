import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { LadderVersionEntity } from './ladder-version.entity.js';

/** A ladder that is being edited; becomes a version when it is published. */
@Entity('ladder_drafts')
@Check('ladder_drafts_positive', 'version >= 1')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'ladder_drafts_organisation_fk' })
@ForeignKey(() => LadderVersionEntity, ['organisationId', 'basedOn'], ['organisationId', 'version'], { name: 'ladder_drafts_based_on_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'], { name: 'ladder_drafts_created_by_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'updatedBy'], ['organisationId', 'id'], { name: 'ladder_drafts_updated_by_fk' })
export class LadderDraftEntity extends TenantEntity {
  /** One more with every save. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  /** The whole ladder in the file format, possibly unfinished. Not jsonb: the order in which its parts stand is what people read. */
  @Column('json')
  content: unknown;

  /** Number of the published version that it was begun from; null for one from elsewhere. */
  @Column({ type: 'integer', nullable: true })
  basedOn: number | null;

  /** What was decided so far about where rungs and indicators in force go; null while nothing was. */
  @Column({ type: 'jsonb', nullable: true })
  mapping: unknown;

  @Column('uuid')
  createdBy: string;

  @WrittenAt()
  createdAt: Date;

  @Column('uuid')
  updatedBy: string;

  @WrittenAt()
  updatedAt: Date;
}
