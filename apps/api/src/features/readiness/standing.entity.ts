import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Where a person stands, in what lists sort, filter and count by; its id is the person's. Made with the stored assessments, for the first target and without claims. */
@Entity('standings')
@Check('standings_state', `state IN ('no_evidence', 'building', 'close', 'ready')`)
@Check('standings_next_kind', `next_kind IN ('no_target', 'no_evidence', 'contested', 'lapses', 'ready', 'missing', 'breadth')`)
@ForeignKey(() => PersonEntity, ['organisationId', 'id'], ['organisationId', 'id'], { name: 'standings_person_fk', onDelete: 'CASCADE' })
export class StandingEntity extends TenantEntity {
  /** The day that it holds for; null: not made yet. */
  @Day({ nullable: true })
  asOf: string | null;

  /** What it was made from, besides the person's own record; see the run. Null once the stored assessments were dropped. */
  @Column('uuid', { nullable: true })
  ladderVersionId: string | null;

  @Column('integer', { nullable: true })
  settingsVersion: number | null;

  @Column('text', { nullable: true })
  policyVersion: string | null;

  @Column('text', { nullable: true })
  rung: string | null;

  /** Its place on the ladder, the lowest first. */
  @Column('smallint', { nullable: true })
  rungAt: number | null;

  /** Null at the top of the ladder; then everything of the assessment is null, too. */
  @Column('text', { nullable: true })
  targetRung: string | null;

  @Column('smallint', { nullable: true })
  targetAt: number | null;

  /** Ids of the overlays assessed beside the target. */
  @Column('text', { array: true, default: () => `'{}'` })
  overlays: string[];

  @Column('text', { nullable: true })
  state: 'no_evidence' | 'building' | 'close' | 'ready' | null;

  @Column('smallint', { nullable: true })
  index: number | null;

  @Column('double precision', { nullable: true })
  confidence: number | null;

  /** Gates of the target, breadth included. */
  @Column({ type: 'smallint', default: 0 })
  gates: number;

  @Column({ type: 'smallint', default: 0 })
  gatesMet: number;

  @Column({ type: 'boolean', default: false })
  contested: boolean;

  /** Strong evidence has gone stale, or none is strong and the newest is over a year old. */
  @Column({ type: 'boolean', default: false })
  stale: boolean;

  /** Last day of the newest shared item, at most the day that the row holds for. */
  @Day({ nullable: true })
  newestOn: string | null;

  /** First day on which a met gate would stop being met. */
  @Day({ nullable: true })
  lapsesOn: string | null;

  /** Shared items that wait for the line manager's rating; right at any time, whatever the day of the row. */
  @Column({ type: 'integer', default: 0 })
  waiting: number;

  /** Indicators of the target left out, because they do not apply. */
  @Column({ type: 'smallint', default: 0 })
  waived: number;

  @Column('text', { nullable: true })
  nextKind: string | null;

  /** What to look at first, in a few words; what waits goes before it. */
  @Column({ type: 'text', default: '' })
  next: string;

  /** One per competency in the order of the ladder, then those of the overlays. */
  @Column({ type: 'jsonb', default: () => `'[]'` })
  cells: object;

  /** The index of every thirtieth day of the past year, the oldest first, the last one of the row's day; null where nothing was known. */
  @Column('smallint', { array: true, default: () => `'{}'` })
  trend: (number | null)[];
}
