import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { AccountEntity } from '../session/account.entity.js';

/** A passkey of an account: its public half. */
@Entity('passkeys')
@Index('passkeys_credential', ['credentialId'], { unique: true })
@Index('passkeys_account', ['accountId'])
@ForeignKey(() => AccountEntity, ['accountId'], ['id'], { name: 'passkeys_account_fk' })
export class PasskeyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  /** As the browser names it, base64url. */
  @Column('text')
  credentialId: string;

  @Column('bytea')
  publicKey: Buffer;

  /** How often it was used, as the authenticator counts; 0 from those that do not. */
  @Column({ type: 'bigint', default: 0 })
  counter: string;

  @Column({ type: 'text', array: true, default: '{}' })
  transports: string[];

  @Column('text')
  name: string;

  /** A copy of it is kept by the maker of the device or the password manager. */
  @Column({ type: 'boolean', default: false })
  backedUp: boolean;

  @WrittenAt()
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null;
}
