import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The identifier is stored as a digest, so that the table cannot be used to sign in. */
@Entity('sessions')
@Index('sessions_account', ['accountId'])
@Index('sessions_expires', ['expiresAt'])
export class SessionEntity {
  /** SHA-256 of the cookie's session id, hexadecimal. */
  @PrimaryColumn('text')
  idDigest: string;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column('jsonb')
  data: Record<string, unknown>;

  @Column('timestamptz')
  expiresAt: Date;
}
