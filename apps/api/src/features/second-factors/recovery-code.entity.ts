import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { AccountEntity } from '../session/account.entity.js';

/** A code that stands in for a second factor, once. */
@Entity('recovery_codes')
@Index('recovery_codes_digest', ['accountId', 'digest'], { unique: true })
@ForeignKey(() => AccountEntity, ['accountId'], ['id'], { name: 'recovery_codes_account_fk' })
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  /** SHA-256 of the account and the code, hexadecimal; the code has 80 bits. */
  @Column('text')
  digest: string;

  @WrittenAt()
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
