import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A file beside an evidence item; its content is in the store for files. */
@Entity('attachments')
@Index('attachments_item', ['organisationId', 'itemId'])
@Index('attachments_added_by', ['organisationId', 'addedBy'])
@Check('attachments_scan', `scan IN ('none', 'waiting', 'clean', 'refused')`)
@Check('attachments_size', 'size BETWEEN 1 AND 26214400')
@Check('attachments_stored', `(file_id IS NULL) = (stored_at IS NULL OR scan = 'refused')`)
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'attachments_item_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'addedBy'], ['organisationId', 'id'], { name: 'attachments_added_by_fk' })
export class AttachmentEntity extends TenantEntity {
  @Column('uuid')
  itemId: string;

  @Column('text')
  name: string;

  @Column('text')
  mediaType: string;

  /** Bytes: as announced, then as kept. */
  @Column('integer')
  size: number;

  /** Of what is kept, hexadecimal. */
  @Column({ type: 'text', nullable: true })
  sha256: string | null;

  /** Under which key the store has it; null: it has yet to arrive, or was refused. */
  @Column({ type: 'uuid', nullable: true })
  fileId: string | null;

  @Column('uuid')
  addedBy: string;

  @WrittenAt()
  addedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  storedAt: Date | null;

  /** Removed, and to be taken back for a day. */
  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  /** What the look for viruses said; `none`: nobody looks here. */
  @Column({ type: 'text', default: 'none' })
  scan: 'none' | 'waiting' | 'clean' | 'refused';

  @Column({ type: 'timestamptz', nullable: true })
  scannedAt: Date | null;
}
