import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** An invitation link; global because it is looked up before anyone is signed in. Only the token's digest is kept. */
@Entity('invitations')
@Index('invitations_person', ['organisationId', 'personId'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'invitations_person_fk' })
export class InvitationEntity {
  /** SHA-256, hexadecimal. */
  @PrimaryColumn('text')
  tokenDigest: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;

  @WrittenAt()
  createdAt: Date;
}
