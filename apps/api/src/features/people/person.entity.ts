import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { TeamEntity } from '../teams/team.entity.js';

/** A person of the organisation; whether they lead others follows from reporting lines, never from a flag. */
@Entity('people')
@Index('people_email', ['organisationId', 'email'], { unique: true })
@Index('people_team', ['organisationId', 'teamId'])
@Check('people_email_lower', 'email = lower(email)')
@Check('people_working_share', 'working_share BETWEEN 1 AND 100')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'people_organisation_fk' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'people_team_fk' })
export class PersonEntity extends TenantEntity {
  @Column('text')
  name: string;

  /** Lower case. */
  @Column('text')
  email: string;

  /** Keeps people and structure; reads no evidence. */
  @Column({ type: 'boolean', default: false })
  isAdmin: boolean;

  /** Reads people, structure and the register of what was opened; changes nothing. */
  @Column({ type: 'boolean', default: false })
  isAuditor: boolean;

  /** Reads and records what others are paid. */
  @Column({ type: 'boolean', default: false })
  seesPay: boolean;

  @Column({ type: 'uuid', nullable: true })
  teamId: string | null;

  @Column({ type: 'text', nullable: true })
  location: string | null;

  /** Percent of full time. Readiness never reads it. */
  @Column({ type: 'smallint', default: 100 })
  workingShare: number;

  /** Works here without being employed. */
  @Column({ type: 'boolean', default: false })
  contractor: boolean;

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

  /** Not somebody, but what a service token acts as: in no list, no tree and no count. */
  @Column({ type: 'boolean', default: false })
  service: boolean;

  @Day({ nullable: true })
  endedOn: string | null;

  /** Raised by every change; sent as ETag. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @WrittenAt()
  createdAt: Date;
}
