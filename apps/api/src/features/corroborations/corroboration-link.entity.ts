import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { CorroborationAskEntity } from './corroboration-ask.entity.js';

/** A link with which somebody answers one request; global because it is looked up before it is known which organisation asks. */
@Entity('corroboration_links')
@Index('corroboration_links_id', ['id'], { unique: true })
@Index('corroboration_links_ask', ['organisationId', 'askId'])
@ForeignKey(() => CorroborationAskEntity, ['organisationId', 'askId'], ['organisationId', 'id'], { name: 'corroboration_links_ask_fk' })
export class CorroborationLinkEntity {
  /** SHA-256, hexadecimal. */
  @PrimaryColumn('text')
  tokenDigest: string;

  /** What the secret of a link that is sent by mail is made from. */
  @Column('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  askId: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;

  @WrittenAt()
  createdAt: Date;
}
