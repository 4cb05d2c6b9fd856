import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { OrganisationEntity } from '../../features/organisations/organisation.entity.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';

/** One thing that somebody did, in the organisation's chain; append-only. */
@Entity('audit_entries')
@Index('audit_entries_seq', ['organisationId', 'seq'], { unique: true })
@Index('audit_entries_subject', ['organisationId', 'subjectId', 'seq'])
@Index('audit_entries_actor', ['organisationId', 'actorId', 'seq'])
@Index('audit_entries_operation', ['organisationId', 'operation', 'seq'])
@Check('audit_entries_actor_kind', `actor_kind IN ('person', 'token', 'visitor', 'system')`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'audit_entries_organisation_fk' })
export class AuditEntryEntity extends TenantEntity {
  /** From 1, without a gap. */
  @Column('bigint')
  seq: string;

  @Column('timestamptz')
  at: Date;

  /** Of the access table, or of signing in. */
  @Column('text')
  operation: string;

  /** Who: a person. No reference, since the entry outlives them. */
  @Column({ type: 'uuid', nullable: true })
  actorId: string | null;

  @Column('text')
  actorKind: 'person' | 'token' | 'visitor' | 'system';

  /** On whom. */
  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  /** The item, note or handover that it was about. */
  @Column({ type: 'uuid', nullable: true })
  thingId: string | null;

  /** The grant that opened it, for what was read under break-glass. */
  @Column({ type: 'uuid', nullable: true })
  grantId: string | null;

  /** From where: the network of the address, without its last part. */
  @Column('text')
  network: string;

  /** `done`, or why it was refused. */
  @Column('text')
  outcome: string;

  /** How many rows it changed. */
  @Column('integer')
  changes: number;

  /** SHA-256 over the changed rows, hexadecimal. */
  @Column('text')
  manifest: string;

  /** Hash of the entry before. */
  @Column('text')
  previous: string;

  /** SHA-256 over all of the above, hexadecimal. */
  @Column('text')
  hash: string;
}
