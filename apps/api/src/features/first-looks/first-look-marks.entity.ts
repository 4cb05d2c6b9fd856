import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { FirstLookEntity } from './first-look.entity.js';

export const FIRST_LOOK_SIDES = ['person', 'manager'] as const;
export type FirstLookSide = (typeof FIRST_LOOK_SIDES)[number];

export const FIRST_LOOK_MARKS = ['shown', 'partly', 'not_yet', 'cannot_say'] as const;
export type FirstLookMark = (typeof FIRST_LOOK_MARKS)[number];

/** What one of the two marked, once and for all of the rung. */
@Entity('first_look_marks')
@Index('first_look_marks_once', ['organisationId', 'firstLookId', 'side'], { unique: true })
@Check('first_look_marks_side', `side IN ('person', 'manager')`)
@ForeignKey(() => FirstLookEntity, ['organisationId', 'firstLookId'], ['organisationId', 'id'], { name: 'first_look_marks_first_look_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'markedBy'], ['organisationId', 'id'], { name: 'first_look_marks_marked_by_fk' })
export class FirstLookMarksEntity extends TenantEntity {
  @Column('uuid')
  firstLookId: string;

  @Column('text')
  side: FirstLookSide;

  @Column('uuid')
  markedBy: string;

  /** By indicator. */
  @Column('jsonb')
  marks: Readonly<Record<string, FirstLookMark>>;

  @Day()
  markedOn: string;

  @WrittenAt()
  createdAt: Date;
}
