import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** An indicator that does not apply to a person, once a second person has signed. */
@Entity('waivers')
@Index('waivers_person', ['organisationId', 'personId'])
@Index('waivers_one_open', ['organisationId', 'personId', 'indicator'], { unique: true, where: `state IN ('proposed', 'signed')` })
@Index('waivers_proposed', ['organisationId', 'proposedOn'], { where: `state = 'proposed'` })
@Check('waivers_state', `state IN ('proposed', 'signed', 'refused', 'ended')`)
@Check('waivers_signed', `state <> 'signed' OR (decided_by IS NOT NULL AND decided_on IS NOT NULL AND expires_on IS NOT NULL)`)
@Check('waivers_a_year', 'expires_on - decided_on BETWEEN 365 AND 366')
@Check('waivers_two_people', 'decided_by <> proposed_by')
@Check('waivers_not_by_subject', 'proposed_by <> person_id AND decided_by <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'waivers_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'proposedBy'], ['organisationId', 'id'], { name: 'waivers_proposed_by_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'decidedBy'], ['organisationId', 'id'], { name: 'waivers_decided_by_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'endedBy'], ['organisationId', 'id'], { name: 'waivers_ended_by_fk' })
export class WaiverEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  indicator: string;

  @Column('text')
  reason: string;

  @Column('text')
  state: 'proposed' | 'signed' | 'refused' | 'ended';

  @Column('uuid')
  proposedBy: string;

  @Day()
  proposedOn: string;

  /** Who signed or refused: never the proposer, never the person. */
  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Day({ nullable: true })
  decidedOn: string | null;

  @Column({ type: 'text', default: '' })
  decisionNote: string;

  /** First day on which the indicator applies again. */
  @Day({ nullable: true })
  expiresOn: string | null;

  @Column({ type: 'uuid', nullable: true })
  endedBy: string | null;

  @Day({ nullable: true })
  endedOn: string | null;

  @WrittenAt()
  createdAt: Date;
}
