import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../features/people/person.entity.js';
import { WrittenAt } from '../../persistence/columns.js';

/** The answer to a creating call, kept so that a repeated call gets the same answer and creates nothing. */
@Entity('idempotency_keys')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'idempotency_keys_person_fk' })
@Index('idempotency_keys_created', ['organisationId', 'createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('text')
  key: string;

  /** SHA-256 of operation, path and body. */
  @Column('text')
  requestDigest: string;

  @Column({ type: 'jsonb', nullable: true })
  response: unknown;

  @WrittenAt()
  createdAt: Date;
}
