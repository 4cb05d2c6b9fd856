import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import type { Rhythm } from './slots.js';

/** When a person wants digests, where that is not what everyone begins with; `id` is the person's. */
@Entity('digest_settings')
@Check('digest_settings_positive', 'version >= 1')
@Check('digest_settings_rhythm', `rhythm IN ('weekly', 'fortnightly', 'monthly')`)
@Check('digest_settings_weekday', 'weekday BETWEEN 1 AND 7')
@Check('digest_settings_hour', 'hour BETWEEN 0 AND 23')
@ForeignKey(() => PersonEntity, ['organisationId', 'id'], ['organisationId', 'id'], { name: 'digest_settings_person_fk' })
export class DigestSettingEntity extends TenantEntity {
  /** Raised by every change. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  /** The one about their own work. */
  @Column('boolean')
  own: boolean;

  /** The one about the people they manage. */
  @Column('boolean')
  team: boolean;

  @Column('text')
  rhythm: Rhythm;

  /** 1: Monday. */
  @Column('smallint')
  weekday: number;

  /** Of the day, 0 to 23. */
  @Column('smallint')
  hour: number;

  /** IANA name; null: the organisation's. */
  @Column({ type: 'text', nullable: true })
  timeZone: string | null;

  @WrittenAt()
  changedAt: Date;
}
