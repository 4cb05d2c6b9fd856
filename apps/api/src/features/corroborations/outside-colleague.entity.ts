import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Someone outside the organisation who was asked about one person's work. */
@Entity('outside_colleagues')
@Index('outside_colleagues_address', ['organisationId', 'personId', 'addressKey'], { unique: true })
@Index('outside_colleagues_key', ['organisationId', 'addressKey'])
@Check('outside_colleagues_same', 'same_person_id IS NULL OR same_outsider_id IS NULL')
@Check('outside_colleagues_not_subject', 'same_person_id <> person_id')
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'outside_colleagues_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'samePersonId'], ['organisationId', 'id'], { name: 'outside_colleagues_same_person_fk' })
@ForeignKey(() => OutsideColleagueEntity, ['organisationId', 'sameOutsiderId'], ['organisationId', 'id'], { name: 'outside_colleagues_same_outsider_fk', deferrable: 'INITIALLY DEFERRED' })
export class OutsideColleagueEntity extends TenantEntity {
  /** Whose work they were asked about. */
  @Column('uuid')
  personId: string;

  @Column('text')
  name: string;

  /** As it is written to. */
  @Column('text')
  email: string;

  /** The same for every way of writing one mailbox. */
  @Column('text')
  addressKey: string;

  /** The person of the organisation that they are, too. */
  @Column({ type: 'uuid', nullable: true })
  samePersonId: string | null;

  /** The one outside, about the same person's work, that they are, too; never one that is itself another. */
  @Column({ type: 'uuid', nullable: true })
  sameOutsiderId: string | null;

  @WrittenAt()
  createdAt: Date;
}
