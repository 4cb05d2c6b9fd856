import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { TestDatabase } from '@nextrung/testing';
import fc from 'fast-check';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { createDataSource } from '../../../persistence/data-source.js';
import { BELOW } from '../../../platform/access/standings.sql.js';

const START = '2026-06-15';
const MOST = 14;

/** One thing that happens to the tree; numbers choose among the people there are. */
type Happening =
  | { readonly kind: 'joins'; readonly count: number }
  | { readonly kind: 'moves'; readonly who: readonly number[]; readonly under: number | null; readonly inDays: number }
  | { readonly kind: 'swaps'; readonly upper: number; readonly lower: number }
  | { readonly kind: 'days pass'; readonly days: number };

const number = fc.nat({ max: 1000 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('joins' as const), count: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('moves' as const), who: fc.array(number, { minLength: 1, maxLength: 3 }), under: fc.option(number, { nil: null }), inDays: fc.constantFrom(0, 0, 0, 2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('swaps' as const), upper: number, lower: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('days pass' as const), days: fc.integer({ min: 1, max: 3 }) }) },
);

describe('places in the tree', () => {
  const organisationId = uuid();
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await TestDatabase.create();
    owner = await createDataSource({ url: database.ownerUrl, applicationName: 'test owner', poolSize: 2 }).initialize();
    await owner.query(`INSERT INTO organisations (id, name, time_zone) VALUES ($1, 'Alder', 'Europe/London')`, [organisationId]);
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  /** In a transaction that leaves nothing behind. */
  async function tried(work: (tree: Tree) => Promise<void>): Promise<void> {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`SELECT set_config('app.organisation_id', $1, true)`, [organisationId]);
      await work(new Tree(runner.manager, organisationId));
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  it('say who is below whom exactly as the lines do, whatever happens to them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), (happenings) =>
        tried(async (tree) => {
          await tree.join(3);
          for (const one of happenings) {
            await tree.happens(one);
            await tree.expectTrue();
          }
        }),
      ),
      { numRuns: 25 },
    );
  });

  it('are numbered again where there is no room left', () =>
    tried(async (tree) => {
      await tree.join(MOST);
      // A chain that is built from the bottom: each move takes a larger branch into a smaller room.
      for (let person = MOST - 2; person >= 0; person -= 1) await tree.move([person + 1], person);
      await tree.expectTrue();
      // And one that is built from the top: each move goes into the room of the one before.
      for (let person = MOST - 1; person > 0; person -= 1) await tree.move([person], null);
      for (let person = 1; person < MOST; person += 1) {
        await tree.move([person], person - 1);
        await tree.expectTrue();
      }
    }));

  it('follow two who change places in one statement', () =>
    tried(async (tree) => {
      await tree.join(5);
      for (const person of [1, 2, 3, 4]) await tree.move([person], person - 1);
      await tree.swap(1, 2);
      await tree.expectTrue();
      await tree.swap(1, 3);
      await tree.expectTrue();
    }));

  it('follow a line that only ends, on its day', () =>
    tried(async (tree) => {
      await tree.join(3);
      await tree.move([1, 2], 0);
      await tree.move([2], null, 2);
      await tree.expectTrue();
      await tree.pass(2);
      await tree.expectTrue();
    }));

  it('move many at once', () =>
    tried(async (tree) => {
      await tree.join(700);
      await tree.move(Array.from({ length: 699 }, (_, index) => index + 1), 0);
      await tree.expectTrue([0, 1]);
    }));
});

/** People, numbered as they came, and the lines between them. */
class Tree {
  readonly people: string[] = [];
  private readonly managers = new Map<number, number>();
  private readonly planned: { readonly on: string; readonly who: number; readonly under: number | null }[] = [];
  private today = START;

  constructor(
    private readonly tx: EntityManager,
    private readonly organisationId: string,
  ) {}

  async happens(happening: Happening): Promise<void> {
    const chosen = (of: number): number => of % this.people.length;
    switch (happening.kind) {
      case 'joins':
        return this.join(Math.min(happening.count, MOST - this.people.length));
      case 'moves': {
        const under = happening.under === null ? null : chosen(happening.under);
        const who = [...new Set(happening.who.map(chosen))].filter((person) => under === null || !this.leadsTo(under, person));
        // A planned move must not meet another one that makes a circle of it.
        return happening.inDays === 0 || this.planned.length === 0 ? this.move(who, under, happening.inDays) : undefined;
      }
      case 'swaps': {
        const [upper, lower] = [chosen(happening.upper), chosen(happening.lower)];
        return upper !== lower && this.managers.get(lower) === upper && this.planned.length === 0 ? this.swap(upper, lower) : undefined;
      }
      case 'days pass':
        return this.pass(happening.days);
    }
  }

  async join(count: number): Promise<void> {
    const added = Array.from({ length: Math.max(count, 0) }, () => uuid());
    this.people.push(...added);
    await this.tx.query('INSERT INTO people (organisation_id, id, name, email) SELECT $1, x, x::text, x::text FROM unnest($2::uuid[]) x', [this.organisationId, added]);
    if (this.people.length === added.length) await this.tx.query('SELECT places_on($1, $2)', [this.organisationId, this.today]);
  }

  /** Ends the lines of these people, and begins others, each in one statement. */
  async move(who: readonly number[], under: number | null, inDays = 0): Promise<void> {
    const day = addDays(this.today, inDays);
    const free = who.filter((person) => !this.planned.some((plan) => plan.who === person));
    const ids = free.map((person) => this.people[person]);
    await this.tx.query(`DELETE FROM reporting_lines WHERE organisation_id = $1 AND person_id = ANY($2) AND valid_from >= $3`, [this.organisationId, ids, day]);
    await this.tx.query(`UPDATE reporting_lines SET valid_to = $3 WHERE organisation_id = $1 AND person_id = ANY($2) AND (valid_to IS NULL OR valid_to > $3)`, [this.organisationId, ids, day]);
    if (under !== null) {
      await this.tx.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from) SELECT $1, gen_random_uuid(), x, $3, 'solid', $4 FROM unnest($2::uuid[]) x`, [this.organisationId, ids, this.people[under], day]);
    }
    for (const person of free) {
      if (inDays > 0) this.planned.push({ on: day, who: person, under });
      else if (under === null) this.managers.delete(person);
      else this.managers.set(person, under);
    }
  }

  /** The lower one leads the upper one from now on: both lines change in one statement. */
  async swap(upper: number, lower: number): Promise<void> {
    const above = this.managers.get(upper);
    if (above === undefined) return;
    const ids = [upper, lower, above].map((person) => this.people[person]);
    await this.tx.query('UPDATE reporting_lines SET manager_id = CASE person_id WHEN $2 THEN $3::uuid ELSE $4::uuid END WHERE organisation_id = $1 AND person_id IN ($2, $3) AND valid_to IS NULL', [this.organisationId, ...ids]);
    this.managers.set(upper, lower);
    this.managers.set(lower, above);
  }

  async pass(days: number): Promise<void> {
    this.today = addDays(this.today, days);
    for (const { who, under } of this.planned.filter(({ on }) => on <= this.today)) {
      if (under === null) this.managers.delete(who);
      else this.managers.set(who, under);
    }
    this.planned.splice(0, this.planned.length, ...this.planned.filter(({ on }) => on > this.today));
    await this.tx.query('SELECT places_on($1, $2)', [this.organisationId, this.today]);
  }

  /** Whether `from` stands under `to`, now or by what is planned, or is `to`. */
  private leadsTo(from: number, to: number): boolean {
    const seen = new Set([from]);
    for (const person of seen) {
      for (const above of [this.managers.get(person), ...this.planned.filter(({ who }) => who === person).map(({ under }) => under)]) if (above !== undefined && above !== null) seen.add(above);
    }
    return seen.has(to);
  }

  async expectTrue(of: readonly number[] = this.people.map((_, index) => index)): Promise<void> {
    for (const person of of) {
      const parameters = [this.organisationId, this.people[person], this.today];
      const [byLines, byPlaces] = await Promise.all([
        this.tx.query<object[]>(`${BELOW} SELECT person_id AS id, depth FROM below ORDER BY 1`, parameters),
        this.tx.query<object[]>(
          `SELECT p.id, p.depth - m.depth AS depth FROM places m JOIN places p ON p.organisation_id = m.organisation_id AND p.lo > m.lo AND p.lo <= m.hi
            WHERE m.organisation_id = $1 AND m.id = $2 AND (SELECT as_of = $3 FROM place_days WHERE organisation_id = $1) ORDER BY 1`, parameters),
      ]);
      expect(byPlaces).toEqual(byLines);
    }
    const [{ doubled, outside }] = await this.tx.query<[{ doubled: number; outside: number }]>(
      `SELECT (SELECT count(*)::int FROM (SELECT lo FROM places WHERE organisation_id = $1 GROUP BY lo HAVING count(*) > 1) d) AS doubled,
              (SELECT count(*)::int FROM people p WHERE p.organisation_id = $1 AND NOT EXISTS (SELECT 1 FROM places q WHERE q.organisation_id = $1 AND q.id = p.id)) AS outside`, [this.organisationId]);
    expect({ doubled, outside }).toEqual({ doubled: 0, outside: 0 });
  }
}
