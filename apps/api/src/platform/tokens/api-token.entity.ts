import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { PersonEntity } from '../../features/people/person.entity.js';

/** An access token; global because it is looked up before the organisation is known. Only its digest is kept. */
@Entity('api_tokens')
@Index('api_tokens_digest', ['tokenDigest'], { unique: true })
@Index('api_tokens_person', ['organisationId', 'personId'])
@Check('api_tokens_kind', `kind IN ('personal', 'service')`)
@Check('api_tokens_year', `expires_at <= created_at + interval '366 days'`)
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'api_tokens_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'revokedBy'], ['organisationId', 'id'], { name: 'api_tokens_revoked_by_fk' })
export class ApiTokenEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256, hexadecimal. */
  @Column('text')
  tokenDigest: string;

  @Column('uuid')
  organisationId: string;

  /** Who acts: the person who made it for themselves, or the service account. */
  @Column('uuid')
  personId: string;

  @Column('text')
  kind: 'personal' | 'service';

  @Column('text')
  name: string;

  /** Names of the table of scopes. */
  @Column({ type: 'text', array: true })
  scopes: string[];

  /** It was made by somebody who had shown more than a password. */
  @Column({ type: 'boolean', default: false })
  strong: boolean;

  @WrittenAt()
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** Written at most once a minute. */
  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null;

  /** From where it was last used, as `networkOf` gives it. */
  @Column({ type: 'text', nullable: true })
  lastNetwork: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  /** Null where it ended by a change of the person's permissions, or of their password. */
  @Column({ type: 'uuid', nullable: true })
  revokedBy: string | null;
}
