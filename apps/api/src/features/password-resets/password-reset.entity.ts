import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { AccountEntity } from '../session/account.entity.js';

/** A link with which an account gets a new password, once; global because it is looked up before anyone is signed in. */
@Entity('password_resets')
@Index('password_resets_token', ['tokenDigest'], { unique: true })
@Index('password_resets_account', ['accountId'])
@Index('password_resets_expires', ['expiresAt'])
@ForeignKey(() => AccountEntity, ['accountId'], ['id'], { name: 'password_resets_account_fk' })
export class PasswordResetEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256, hexadecimal. */
  @Column('text')
  tokenDigest: string;

  @Column('uuid')
  accountId: string;

  /** Of the address and the password when the link was made: once either is another, the link opens nothing. SHA-256, hexadecimal. */
  @Column('text')
  credentialsDigest: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;

  @WrittenAt()
  createdAt: Date;
}
