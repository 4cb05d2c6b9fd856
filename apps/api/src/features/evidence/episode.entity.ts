import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** The project or initiative that evidence items of one person belong to. */
@Entity('episodes')
@Index('episodes_name', ['organisationId', 'personId', 'name'], { unique: true })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'episodes_person_fk' })
export class EpisodeEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  name: string;

  /** Raised by every change of its name; sent as ETag. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @WrittenAt()
  createdAt: Date;
}
