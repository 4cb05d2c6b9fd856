import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import { AccountEntity } from './account.entity.js';

/** Which person an account is in which organisation; global because it is read before the organisation is known. */
@Entity('memberships')
@Index('memberships_person', ['organisationId', 'personId'], { unique: true })
@ForeignKey(() => AccountEntity, ['accountId'], ['id'], { name: 'memberships_account_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'memberships_person_fk' })
export class MembershipEntity {
  @PrimaryColumn('uuid')
  accountId: string;

  @PrimaryColumn('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  @WrittenAt()
  createdAt: Date;
}
