import type { PlanSide, PlanState } from '@nextrung/domain/plan';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { EvidenceItemEntity } from '../evidence/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** An action of a development plan: what the person or their manager does by a day. A manager's promise is one that the manager owns. */
@Entity('actions')
@Index('actions_person', ['organisationId', 'personId'])
@Index('actions_one_open', ['organisationId', 'personId', 'indicator'], { unique: true, where: `closed_on IS NULL AND source = 'gap'` })
@Check('actions_state', `state IN ('proposed', 'agreed', 'in_progress', 'done', 'dropped')`)
@Check('actions_closed', `(state IN ('done', 'dropped')) = (closed_on IS NOT NULL)`)
@Check('actions_owner', `owner IN ('person', 'manager')`)
@Check('actions_proposed_by', `proposed_by IN ('person', 'manager')`)
@Check('actions_not_by_subject', `proposed_by = 'person' OR created_by <> person_id`)
@Check('actions_source', `source IN ('gap', 'next_step', 'checklist', 'skill', 'free')`)
@Check('actions_gap', `source <> 'gap' OR (indicator IS NOT NULL AND owner = 'manager' AND proposed_by = 'manager')`)
@Check('actions_weekly', `(weekly_from IS NULL) = (weekly_to IS NULL) AND weekly_from >= 1 AND weekly_to >= weekly_from AND weekly_to <= 20`)
@Check('actions_item', `item_id IS NULL OR state = 'done'`)
@Check('actions_version', 'version >= 1')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'actions_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'], { name: 'actions_created_by_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'closedBy'], ['organisationId', 'id'], { name: 'actions_closed_by_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'agreedBy'], ['organisationId', 'id'], { name: 'actions_agreed_by_fk' })
@ForeignKey(() => EvidenceItemEntity, ['organisationId', 'itemId'], ['organisationId', 'id'], { name: 'actions_item_fk' })
export class ActionEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** Null: it is tied to none. */
  @Column({ type: 'text', nullable: true })
  indicator: string | null;

  @Column('text')
  what: string;

  @Day()
  dueOn: string;

  @Column({ type: 'text', default: 'agreed' })
  state: PlanState;

  /** Who does it; the side stays when the manager changes. */
  @Column({ type: 'text', default: 'manager' })
  owner: PlanSide;

  /** Which side wrote it as it stands now. */
  @Column({ type: 'text', default: 'manager' })
  proposedBy: PlanSide;

  /** Where it came from; `gap`: a chance that a manager promised. */
  @Column({ type: 'text', default: 'gap' })
  source: 'gap' | 'next_step' | 'checklist' | 'skill' | 'free';

  /** The item of a checklist, or the skill. */
  @Column({ type: 'text', nullable: true })
  sourceRef: string | null;

  /** How often a week; null: once. */
  @Column({ type: 'smallint', nullable: true })
  weeklyFrom: number | null;

  @Column({ type: 'smallint', nullable: true })
  weeklyTo: number | null;

  /** Who wrote it as it stands now. */
  @Column('uuid')
  createdBy: string;

  @Day()
  createdOn: string;

  @Column({ type: 'uuid', nullable: true })
  agreedBy: string | null;

  @Day({ nullable: true })
  agreedOn: string | null;

  @Day({ nullable: true })
  startedOn: string | null;

  @Column({ type: 'uuid', nullable: true })
  closedBy: string | null;

  @Day({ nullable: true })
  closedOn: string | null;

  @Column({ type: 'text', default: '' })
  outcome: string;

  /** The evidence it led to. */
  @Column({ type: 'uuid', nullable: true })
  itemId: string | null;

  /** Raised by every change of its words; sent back in If-Match. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @WrittenAt()
  createdAt: Date;
}
