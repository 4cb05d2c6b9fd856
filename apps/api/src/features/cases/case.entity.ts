import type { CaseState } from '@nextrung/domain/promotion';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CycleEntity } from '../cycles/cycle.entity.js';
import { PanelEntity } from '../cycles/panel.entity.js';
import { LadderVersionEntity } from '../ladders/ladder-version.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { TeamEntity } from '../teams/team.entity.js';

/** A promotion case of one person for one rung. Its life is the state table of the domain. */
@Entity('cases')
@Index('cases_code', ['organisationId', 'code'], { unique: true })
@Index('cases_one_open', ['organisationId', 'personId'], { unique: true, where: `state NOT IN ('acknowledged', 'withdrawn')` })
@Index('cases_person', ['organisationId', 'personId', 'openedOn'])
@Index('cases_presenter_of', ['organisationId', 'presenterId'])
@Index('cases_decider_of', ['organisationId', 'deciderId'])
@Index('cases_appeal_decider_of', ['organisationId', 'appealDeciderId'], { where: 'appeal_decider_id IS NOT NULL' })
@Index('cases_panel_of', ['organisationId', 'panelId'], { where: 'panel_id IS NOT NULL' })
@Index('cases_cycle_of', ['organisationId', 'cycleId'], { where: 'cycle_id IS NOT NULL' })
@Check('cases_state', `state IN ('intent', 'drafting', 'manager_review', 'returned', 'locked', 'blocked', 'independent_review', 'calibration', 'decided', 'ready_not_funded', 'delivered', 'acknowledged', 'appealed', 'withdrawn')`)
@Check('cases_nominated_as', `nominated_as IN ('person', 'presenter') AND (nominated_as = 'person') = (nominated_by = person_id)`)
@Check('cases_presenter', 'presenter_id <> person_id')
@Check('cases_decider', 'decider_id <> person_id AND decider_id <> presenter_id')
@Check('cases_appeal_decider', 'appeal_decider_id <> person_id AND appeal_decider_id <> decider_id')
@Check('cases_panel', 'panel_id IS NULL OR cycle_id IS NOT NULL')
@Check('cases_locked', `state NOT IN ('intent', 'drafting', 'manager_review', 'returned') OR locked_on IS NULL`)
@Check('cases_version', 'version >= 1')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'cases_person_fk' })
@ForeignKey(() => LadderVersionEntity, ['organisationId', 'ladderVersionId'], ['organisationId', 'id'], { name: 'cases_ladder_version_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'presenterId'], ['organisationId', 'id'], { name: 'cases_presenter_fk' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'cases_team_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'nominatedBy'], ['organisationId', 'id'], { name: 'cases_nominated_by_fk' })
@ForeignKey(() => CycleEntity, ['organisationId', 'cycleId'], ['organisationId', 'id'], { name: 'cases_cycle_fk' })
@ForeignKey(() => PanelEntity, ['organisationId', 'panelId'], ['organisationId', 'id'], { name: 'cases_panel_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'deciderId'], ['organisationId', 'id'], { name: 'cases_decider_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'appealDeciderId'], ['organisationId', 'id'], { name: 'cases_appeal_decider_fk' })
@ForeignKey(() => CaseEntity, ['organisationId', 'previousId'], ['organisationId', 'id'], { name: 'cases_previous_fk' })
export class CaseEntity extends TenantEntity {
  /** Such as `C-7K2M`: says nothing about the person, and stands for them in what is masked. */
  @Column('text')
  code: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  state: CaseState;

  @Column('text')
  targetRung: string;

  /** The rung when it began; null: none yet. */
  @Column({ type: 'text', nullable: true })
  fromRung: string | null;

  /** Frozen when it began. */
  @Column('uuid')
  ladderVersionId: string;

  /** Of the readiness model, frozen when it began. */
  @Column('text')
  policyVersion: string;

  /** The line manager when it began; null where there was none. */
  @Column({ type: 'uuid', nullable: true })
  presenterId: string | null;

  /** The team when it began. */
  @Column({ type: 'uuid', nullable: true })
  teamId: string | null;

  @Column('uuid')
  nominatedBy: string;

  @Column('text')
  nominatedAs: 'person' | 'presenter';

  /** null: off-cycle. */
  @Column({ type: 'uuid', nullable: true })
  cycleId: string | null;

  @Column('text', { default: '' })
  offCycleReason: string;

  /** null: its decider decides alone. */
  @Column({ type: 'uuid', nullable: true })
  panelId: string | null;

  /** null: nobody without a conflict was found. */
  @Column({ type: 'uuid', nullable: true })
  deciderId: string | null;

  @Column({ type: 'uuid', nullable: true })
  appealDeciderId: string | null;

  /** The case that this one looks at again. */
  @Column({ type: 'uuid', nullable: true })
  previousId: string | null;

  @Day()
  openedOn: string;

  /** When it was last sent to the manager. */
  @Day({ nullable: true })
  submittedOn: string | null;

  @Day({ nullable: true })
  lockedOn: string | null;

  /** Grows with every move. */
  @Column('integer', { default: 1 })
  version: number;
}
