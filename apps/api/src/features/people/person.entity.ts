import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';

/** A person of the organisation; whether they lead others follows from reporting lines, never from a flag. */
@Entity('people')
@Index('people_email', ['organisationId', 'email'], { unique: true })
@Check('people_email_lower', 'email = lower(email)')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'people_organisation_fk' })
export class PersonEntity extends TenantEntity {
  @Column('text')
  name: string;

  /** Lower case. */
  @Column('text')
  email: string;

  /** Keeps people and structure; reads no evidence. */
  @Column({ type: 'boolean', default: false })
  isAdmin: boolean;

  /** On the way into product management, without a rung yet. */
  @Column({ type: 'boolean', default: false })
  aspiring: boolean;

  /** Agreed by person and manager; null: the next rung of the ladder. */
  @Column({ type: 'text', nullable: true })
  targetRung: string | null;

  /** A second target, on another track. */
  @Column({ type: 'text', nullable: true })
  secondTargetRung: string | null;

  /** Ids of the overlays that the person is assessed for beside the core. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  overlays: string[];

  @Day({ nullable: true })
  endedOn: string | null;

  /** Raised by every change; sent as ETag. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @WrittenAt()
  createdAt: Date;
}
