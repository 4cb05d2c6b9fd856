import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { EpisodeEntity } from './episode.entity.js';
import { EvidenceItemEntity } from './evidence-item.entity.js';

export interface MetricColumn {
  name: string;
  unit: string;
  before: number | null;
  after: number | null;
  period: string;
  /** Left out in what was written before there was a place for it. */
  source?: string;
}

export interface LinkColumn {
  /** Empty: the address stands for itself. */
  label: string;
  url: string;
}

export interface IndicatorColumn {
  id: string;
  claim: 'not_shown' | 'partial' | 'meets' | 'exceeds' | null;
}

/** One wording of an evidence item; append-only. */
@Entity('evidence_revisions')
@Index('evidence_revisions_number', ['organisationId', 'itemId', 'revision'], { unique: true })
@Check('evidence_revisions_period', 'ended_on >= started_on')
@Check('evidence_revisions_impact', `impact IN ('activity', 'shipped', 'measured', 'attributed')`)
@Check('evidence_revisions_links', 'jsonb_array_length(links) <= 10')
@Check('evidence_revisions_indicators', 'jsonb_array_length(indicators) <= 4')
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'evidence_revisions_item_fk' })
@ForeignKey(() => EpisodeEntity, ['organisationId', 'episodeId'], ['organisationId', 'id'], { name: 'evidence_revisions_episode_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'evidence_revisions_author_fk' })
export class EvidenceRevisionEntity extends TenantEntity {
  @Column('uuid')
  itemId: string;

  @Column('integer')
  revision: number;

  @Column('text')
  title: string;

  @Column({ type: 'text', default: '' })
  situation: string;

  @Column({ type: 'text', default: '' })
  mandate: string;

  /** What the person did. */
  @Column('text')
  happened: string;

  @Column('text')
  contribution: string;

  @Column({ type: 'text', default: '' })
  result: string;

  @Day()
  startedOn: string;

  @Day()
  endedOn: string;

  @Column({ type: 'boolean', default: false })
  ongoing: boolean;

  /** Null: the item is an episode of its own. */
  @Column({ type: 'uuid', nullable: true })
  episodeId: string | null;

  @Column({ type: 'text', nullable: true })
  link: string | null;

  /** At most ten; empty in what was written before there was more than one. */
  @Column({ type: 'jsonb', default: [] })
  links: LinkColumn[];

  @Column('text')
  impact: 'activity' | 'shipped' | 'measured' | 'attributed';

  @Column({ type: 'jsonb', nullable: true })
  metric: MetricColumn | null;

  @Column('text')
  counterfactual: string;

  /** Words or a link. */
  @Column({ type: 'text', default: '' })
  decisionRecord: string;

  @Day({ nullable: true })
  decidedOn: string | null;

  /** Names as typed. */
  @Column({ type: 'text', default: '' })
  seenBy: string;

  @Column('jsonb')
  indicators: IndicatorColumn[];

  @Column('uuid')
  authorId: string;

  @WrittenAt()
  createdAt: Date;
}
