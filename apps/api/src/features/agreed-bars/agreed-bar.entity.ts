import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { LadderVersionEntity } from '../ladders/ladder-version.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What will prove one competency of the target rung, and by when. */
export interface BarCellColumn {
  readonly competency: string;
  readonly proof: string;
  readonly byDay: string;
}

/** One revision of what a person and their manager agreed will prove the target rung; append-only. */
@Entity('agreed_bars')
@Index('agreed_bars_once', ['organisationId', 'personId', 'revision'], { unique: true })
@Index('agreed_bars_approver_of', ['organisationId', 'approverId'], { where: 'approver_id IS NOT NULL' })
@Check('agreed_bars_revision', 'revision >= 1')
@Check('agreed_bars_approver', 'approver_id <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'agreed_bars_person_fk' })
@ForeignKey(() => LadderVersionEntity, ['organisationId', 'ladderVersionId'], ['organisationId', 'id'], { name: 'agreed_bars_ladder_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'approverId'], ['organisationId', 'id'], { name: 'agreed_bars_approver_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'agreed_bars_author_fk' })
export class AgreedBarEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** From 1 on. */
  @Column('integer')
  revision: number;

  @Column('text')
  targetRung: string;

  /** The version of the ladder that it is pinned to. */
  @Column('uuid')
  ladderVersionId: string;

  @Column('jsonb')
  cells: BarCellColumn[];

  /** Who signs beside the two; null: nobody is asked. */
  @Column({ type: 'uuid', nullable: true })
  approverId: string | null;

  @Column('uuid')
  authorId: string;

  /** Why it was changed; empty for the first. */
  @Column('text')
  reason: string;

  @Day()
  writtenOn: string;

  @WrittenAt()
  createdAt: Date;
}
