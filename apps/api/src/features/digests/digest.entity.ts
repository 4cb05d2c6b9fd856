import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

export const DIGEST_KINDS = ['own', 'team'] as const;
/** `own`: about one's own work; `team`: about the people one manages. */
export type DigestKind = (typeof DIGEST_KINDS)[number];

export const DIGEST_OUTCOMES = ['mail', 'nothing', 'away', 'off'] as const;
/** `mail`: ordered; `nothing`: there was nothing to say; `away`: it fell into a leave; `off`: switched off before it went. */
export type DigestOutcome = (typeof DIGEST_OUTCOMES)[number];

/** That a digest was made for someone; what it says is made when it is sent, and kept nowhere. */
@Entity('digests')
@Index('digests_once', ['organisationId', 'personId', 'kind', 'period'], { unique: true })
@Index('digests_period', ['organisationId', 'period'])
@Check('digests_kind', `kind IN ('own', 'team')`)
@Check('digests_outcome', `outcome IN ('mail', 'nothing', 'away', 'off')`)
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'digests_person_fk' })
export class DigestEntity extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  kind: DigestKind;

  /** The day for which it is; there is one of a kind a day at most. */
  @Day()
  period: string;

  @Column('text')
  outcome: DigestOutcome;

  @WrittenAt()
  createdAt: Date;
}
