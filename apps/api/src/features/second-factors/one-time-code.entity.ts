import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { AccountEntity } from '../session/account.entity.js';

/** What an account's one-time codes are made from: at most one in use, and one that is being set up. */
@Entity('one_time_codes')
@Index('one_time_codes_confirmed', ['accountId'], { unique: true, where: 'confirmed_at IS NOT NULL' })
@Index('one_time_codes_begun', ['accountId'], { unique: true, where: 'confirmed_at IS NULL' })
@ForeignKey(() => AccountEntity, ['accountId'], ['id'], { name: 'one_time_codes_account_fk' })
export class OneTimeCodeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  /** Sealed. */
  @Column('text')
  secret: string;

  @WrittenAt()
  createdAt: Date;

  /** Null until a first code was right. */
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** The newest step of 30 seconds since 1970 whose code was used: neither it nor an older one is taken again. */
  @Column({ type: 'bigint', default: 0 })
  lastStep: string;
}
