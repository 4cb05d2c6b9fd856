import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { OrganisationEntity } from '../../features/organisations/organisation.entity.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';

/** Where the chain stood on a day, signed with a key that is not in the database: a chain that was cut short does not reach it. */
@Entity('audit_heads')
@Index('audit_heads_seq', ['organisationId', 'seq'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'audit_heads_organisation_fk' })
export class AuditHeadEntity extends TenantEntity {
  @Column('bigint')
  seq: string;

  @Column('text')
  hash: string;

  /** HMAC-SHA-256, hexadecimal. */
  @Column('text')
  signature: string;

  @Column('timestamptz')
  signedAt: Date;
}
