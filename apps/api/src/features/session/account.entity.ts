import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';

/** Who may sign in. A global table: an address and a credential. */
@Entity('accounts')
@Index('accounts_email', ['email'], { unique: true })
export class AccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Lower case. */
  @Column('text')
  email: string;

  /** Argon2id; null where only one-click demo sign-in is possible. */
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @WrittenAt()
  createdAt: Date;
}
