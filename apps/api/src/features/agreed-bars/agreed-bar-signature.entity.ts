import type { BarSide } from '@nextrung/domain/plan';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { AgreedBarEntity } from './agreed-bar.entity.js';

/** Who signed a revision of an agreed bar, as what; append-only. */
@Entity('agreed_bar_signatures')
@Index('agreed_bar_signatures_once', ['organisationId', 'barId', 'side'], { unique: true })
@Check('agreed_bar_signatures_side', `side IN ('person', 'manager', 'approver')`)
@ForeignKey(() => AgreedBarEntity, ['organisationId', 'barId'], ['organisationId', 'id'], { name: 'agreed_bar_signatures_bar_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'signedBy'], ['organisationId', 'id'], { name: 'agreed_bar_signatures_signed_by_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'forId'], ['organisationId', 'id'], { name: 'agreed_bar_signatures_for_fk' })
export class AgreedBarSignatureEntity extends TenantEntity {
  @Column('uuid')
  barId: string;

  @Column('text')
  side: BarSide;

  @Column('uuid')
  signedBy: string;

  /** The line manager in whose place it was signed. */
  @Column({ type: 'uuid', nullable: true })
  forId: string | null;

  @Day()
  signedOn: string;

  @WrittenAt()
  createdAt: Date;
}
