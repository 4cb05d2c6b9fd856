import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A look at one person's shared evidence and notes that people operations opened for a reason and a time. The person sees it. */
@Entity('access_grants')
@Index('access_grants_person', ['organisationId', 'personId'])
@Index('access_grants_holder', ['organisationId', 'holderId'])
@Check('access_grants_not_self', 'person_id <> holder_id')
@Check('access_grants_period', 'expires_at > starts_at')
@Check('access_grants_ended', '(ended_at IS NULL) = (ended_by IS NULL)')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'access_grants_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'holderId'], ['organisationId', 'id'], { name: 'access_grants_holder_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'endedBy'], ['organisationId', 'id'], { name: 'access_grants_ended_by_fk' })
export class AccessGrantEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  holderId: string;

  @Column('text')
  reason: string;

  @WrittenAt()
  startsAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** Ended before its time. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  endedBy: string | null;
}
