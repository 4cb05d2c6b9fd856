import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';

/** A signed-in browser. The identifier is stored as a digest, so that the table cannot be used to sign in. */
@Entity('sessions')
@Index('sessions_account', ['accountId'])
@Index('sessions_expires', ['expiresAt'])
@Index('sessions_id', ['id'], { unique: true })
@Index('sessions_person', ['organisationId', 'personId'])
export class SessionEntity {
  /** SHA-256 of the cookie's session id, hexadecimal. */
  @PrimaryColumn('text')
  idDigest: string;

  /** Names it in the list of one's own sessions; signs nobody in. Null until it is next seen, where a server of an earlier version began it. */
  @Column({ type: 'uuid', nullable: true })
  id: string | null;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  /** In which organisation the account is signed in, as whom. */
  @Column({ type: 'uuid', nullable: true })
  organisationId: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId: string | null;

  @Column('jsonb')
  data: Record<string, unknown>;

  @Column('timestamptz')
  expiresAt: Date;

  /** When the person signed in; a new session id does not change it. */
  @WrittenAt()
  createdAt: Date;

  /** To the minute. */
  @WrittenAt()
  lastSeenAt: Date;

  /** Browser and system in words. */
  @Column({ type: 'text', default: '' })
  device: string;

  @Column({ type: 'text', default: '' })
  network: string;

  @Column({ type: 'text', default: 'password' })
  method: string;
}
