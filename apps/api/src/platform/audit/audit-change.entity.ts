import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

/** One row that an entry changed, before and after; what somebody wrote as a keyed digest. Written by triggers, append-only. */
@Entity('audit_changes')
@Index('audit_changes_entry', ['organisationId', 'entryId'])
@Check('audit_changes_kind', `kind IN ('insert', 'update', 'delete')`)
@ForeignKey(() => AuditEntryEntity, ['organisationId', 'entryId'], ['organisationId', 'id'], { name: 'audit_changes_entry_fk', deferrable: 'INITIALLY DEFERRED' })
export class AuditChangeEntity extends TenantEntity {
  @Column('uuid')
  entryId: string;

  @Column('text')
  ofTable: string;

  @Column('uuid')
  rowId: string;

  @Column('text')
  kind: 'insert' | 'update' | 'delete';

  @Column({ type: 'jsonb', nullable: true })
  before: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  after: Record<string, unknown> | null;
}
