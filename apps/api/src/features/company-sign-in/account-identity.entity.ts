import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { AccountEntity } from '../session/account.entity.js';

/** Who an account is at the company's sign-in provider; global because it is looked up before anyone is signed in. */
@Entity('account_identities')
@Index('account_identities_account', ['accountId', 'issuer'], { unique: true })
@ForeignKey(() => AccountEntity, ['accountId'], ['id'], { name: 'account_identities_account_fk' })
export class AccountIdentityEntity {
  @PrimaryColumn('text')
  issuer: string;

  /** What the provider calls the person, for good. */
  @PrimaryColumn('text')
  subject: string;

  @Column('uuid')
  accountId: string;

  @WrittenAt()
  createdAt: Date;

  @WrittenAt()
  lastUsedAt: Date;
}
