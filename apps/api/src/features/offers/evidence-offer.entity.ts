import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

export type OfferStateColumn = 'open' | 'accepted' | 'declined' | 'taken_back';

export interface OfferedIndicatorColumn {
  id: string;
  /** How the author would rate it. */
  level: 'not_shown' | 'partial' | 'meets' | 'exceeds' | null;
}

/** An item that somebody wrote for a person. Its words stay its author's; once accepted, an item of the person begins with them. */
@Entity('evidence_offers')
@Index('evidence_offers_person', ['organisationId', 'personId', 'state'])
@Index('evidence_offers_author', ['organisationId', 'authorId', 'state'])
@Index('evidence_offers_item', ['organisationId', 'itemId'], { unique: true })
@Check('evidence_offers_stands', `stands IN ('manager', 'rater', 'colleague')`)
@Check('evidence_offers_state', `state IN ('open', 'accepted', 'declined', 'taken_back')`)
@Check('evidence_offers_answered', `(state = 'open') = (answered_on IS NULL)`)
@Check('evidence_offers_accepted', `(state = 'accepted') = (item_id IS NOT NULL)`)
@Check('evidence_offers_not_to_oneself', 'person_id <> author_id')
@Check('evidence_offers_period', 'ended_on >= started_on')
@Check('evidence_offers_indicators', 'jsonb_array_length(indicators) <= 4')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'evidence_offers_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'evidence_offers_author_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'forId'], ['organisationId', 'id'], { name: 'evidence_offers_for_fk' })
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'evidence_offers_item_fk' })
export class EvidenceOfferEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  authorId: string;

  /** What the author was to the person when they offered it: their line manager or in that one's place, another one who rates it, or anyone else. */
  @Column('text')
  stands: 'manager' | 'rater' | 'colleague';

  /** The line manager in whose place it was offered. */
  @Column({ type: 'uuid', nullable: true })
  forId: string | null;

  @Column({ type: 'text', default: 'open' })
  state: OfferStateColumn;

  @Column('text')
  title: string;

  @Column('text')
  happened: string;

  @Day()
  startedOn: string;

  @Day()
  endedOn: string;

  @Column({ type: 'text', nullable: true })
  link: string | null;

  @Column('jsonb')
  indicators: OfferedIndicatorColumn[];

  /** What the author saw. */
  @Column('text')
  word: string;

  @Day()
  offeredOn: string;

  @Day({ nullable: true })
  answeredOn: string | null;

  /** Why the person declined it, if they said so. */
  @Column({ type: 'text', default: '' })
  answer: string;

  /** The item that it became. */
  @Column({ type: 'uuid', nullable: true })
  itemId: string | null;

  @WrittenAt()
  createdAt: Date;
}
