import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../../persistence/columns.js';
import { TenantEntity } from '../../../persistence/tenant.entity.js';
import { PersonEntity } from '../person.entity.js';

/** Where a person stands in the tree of solid lines; its id is the person's. The database keeps it with the lines; everyone below has `lo` between this `lo` and `hi`. */
@Entity('places')
@Check('places_range', 'lo < room_from AND room_to <= hi')
@Index('places_branch', { synchronize: false })
@Index('places_alike', { synchronize: false })
@ForeignKey(() => PersonEntity, ['organisationId', 'id'], ['organisationId', 'id'], { name: 'places_person_fk', onDelete: 'CASCADE' })
export class PlaceEntity extends TenantEntity {
  @Column('uuid', { nullable: true })
  managerId: string | null;

  /** Steps to the top. */
  @Column('integer')
  depth: number;

  @Column('bigint')
  lo: string;

  @Column('bigint')
  hi: string;

  /** First free number for who comes under this person. */
  @Column('bigint')
  roomFrom: string;

  /** Last free number for who comes under this person. */
  @Column('bigint')
  roomTo: string;

  // What lists of, and sums over, a branch ask of everyone; the database keeps it with `standings` and `people`.

  @Column('text', { nullable: true })
  rung: string | null;

  @Column('text', { nullable: true })
  targetRung: string | null;

  @Column('text', { nullable: true })
  state: string | null;

  @Column('smallint', { nullable: true })
  index: number | null;

  @Column({ type: 'boolean', default: false })
  stale: boolean;

  @Column({ type: 'integer', default: 0 })
  waiting: number;

  @Day({ nullable: true })
  lookedOn: string | null;

  @Day({ nullable: true })
  asOf: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('text', { nullable: true })
  location: string | null;

  @Day({ nullable: true })
  endedOn: string | null;

  @Column({ type: 'boolean', default: false })
  service: boolean;

  @Column('text', { array: true, default: () => `'{}'` })
  overlays: string[];

  @Day({ nullable: true })
  lapsesOn: string | null;

  @Column('uuid', { nullable: true })
  ladderVersionId: string | null;

  @Column('integer', { nullable: true })
  settingsVersion: number | null;

  @Column('text', { nullable: true })
  policyVersion: string | null;

  /** State, and whether stale, with overlays, assessed, in bits, and the index: what a branch is counted by. Null: a service account. */
  @Column('integer', { nullable: true })
  counted: number | null;

  /** Which day, ladder, settings and policy the standing is of, as one number. */
  @Column('bigint', { nullable: true })
  basis: string | null;
}
