import type { CycleState } from '@nextrung/domain/promotion';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { LadderVersionEntity } from '../ladders/ladder-version.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A round of promotions with its days; what applies to its cases is frozen when it opens. */
@Entity('cycles')
@Index('cycles_open', ['organisationId', 'opensOn'], { where: `state <> 'closed'` })
@Check('cycles_state', `state IN ('planned', 'nominating', 'drafting', 'rating', 'calibrating', 'delivering', 'closed')`)
@Check('cycles_dates', 'opens_on <= nominate_until AND nominate_until <= lock_until AND lock_until <= rate_until AND rate_until <= calibrate_until AND calibrate_until <= deliver_until')
@Check('cycles_frozen', `(state = 'planned') = (opened_on IS NULL) AND (opened_on IS NULL) = (ladder_version_id IS NULL) AND (opened_on IS NULL) = (policy_version IS NULL)`)
@Check('cycles_closed', `(state = 'closed') = (closed_on IS NOT NULL)`)
@Check('cycles_version', 'version >= 1')
@ForeignKey(() => LadderVersionEntity, ['organisationId', 'ladderVersionId'], ['organisationId', 'id'], { name: 'cycles_ladder_version_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'], { name: 'cycles_created_by_fk' })
export class CycleEntity extends TenantEntity {
  @Column('text')
  name: string;

  @Column('text', { default: 'planned' })
  state: CycleState;

  /** IANA name; its days begin and end there. */
  @Column('text')
  timeZone: string;

  /** Target rungs it is for; empty: every one. */
  @Column('text', { array: true, default: '{}' })
  rungs: string[];

  /** Frozen at opening. */
  @Column({ type: 'uuid', nullable: true })
  ladderVersionId: string | null;

  /** Of the readiness model, frozen at opening. */
  @Column({ type: 'text', nullable: true })
  policyVersion: string | null;

  @Day()
  opensOn: string;

  @Day()
  nominateUntil: string;

  @Day()
  lockUntil: string;

  @Day()
  rateUntil: string;

  @Day()
  calibrateUntil: string;

  @Day()
  deliverUntil: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('uuid')
  createdBy: string;

  @WrittenAt()
  createdAt: Date;

  @Day({ nullable: true })
  openedOn: string | null;

  @Day({ nullable: true })
  closedOn: string | null;
}
