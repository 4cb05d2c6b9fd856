import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { SignatureFile } from '@nextrung/packet';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import type { PacketFileFormat, PacketVariant } from './packet-formats.js';

/** A file of a locked packet: what was decided on, byte for byte; append-only. Its digest and signature outlive its bytes. */
@Entity('frozen_packets')
@Index('frozen_packets_once', ['organisationId', 'caseId', 'variant', 'format'], { unique: true })
@Index('frozen_packets_digest', ['organisationId', 'sha256'])
@Check('frozen_packets_variant', `variant IN ('full', 'masked')`)
@Check('frozen_packets_format', `format IN ('json', 'pdf', 'pdf_letter', 'docx', 'docx_letter', 'md', 'html')`)
@Check('frozen_packets_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'frozen_packets_case_fk' })
export class FrozenPacketEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('text')
  variant: PacketVariant;

  @Column('text')
  format: PacketFileFormat;

  /** null: destroyed with the person's erasure. */
  @Column({ type: 'bytea', nullable: true })
  bytes: Buffer | null;

  @Column('integer')
  size: number;

  /** Of the bytes, hexadecimal. */
  @Column('text')
  sha256: string;

  @Column('jsonb')
  signature: SignatureFile;

  @WrittenAt()
  madeAt: Date;
}
