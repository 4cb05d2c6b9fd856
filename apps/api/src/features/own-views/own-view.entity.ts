import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

export const OWN_VIEWS = ['ready', 'close', 'not_yet'] as const;
export type OwnViewName = (typeof OWN_VIEWS)[number];

/** What a manager thinks of somebody's readiness for a rung on a day; never edited, the newest stands. */
@Entity('own_views')
@Index('own_views_person', ['organisationId', 'personId', 'createdAt'])
@Check('own_views_view', `view IN ('ready', 'close', 'not_yet')`)
@Check('own_views_not_of_oneself', 'author_id <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'own_views_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'own_views_author_fk' })
export class OwnViewEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  authorId: string;

  /** The target rung of that day. */
  @Column('text')
  rung: string;

  @Column('text')
  view: OwnViewName;

  @Column('text')
  reason: string;

  @Day()
  onDay: string;

  @WrittenAt()
  createdAt: Date;
}
