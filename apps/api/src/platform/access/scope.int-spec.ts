import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestDatabase } from '@nextrung/testing';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { createDataSource } from '../../persistence/data-source.js';
import { AccessRepository } from './access.repository.js';
import { allows, OPERATIONS, type Operation } from './operations.js';
import { peopleScope } from './people-scope.js';
import type { Relation } from './relations.js';
import { BELOW } from './standings.sql.js';

const TODAY = '2026-06-15';
const PEOPLE = Array.from({ length: 9 }, (_, index) => ({ id: uuid(), email: `p${index}@alder.example` }));
const OPERATIONS_ON_PEOPLE = (Object.keys(OPERATIONS) as Operation[]).filter((operation) => OPERATIONS[operation].on === 'person');

const person = fc.integer({ min: 0, max: PEOPLE.length - 1 });
const days = fc.constantFrom(['2026-01-01', null], ['2026-01-01', '2026-06-15'], ['2026-06-15', '2026-06-16'], ['2026-06-16', null], ['2026-01-01', '2026-12-31']);
const structure = fc.record({
  // Everyone's manager has a lower number, so that there is no circle.
  managers: fc.array(fc.option(fc.nat(), { nil: null }), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
  lines: fc.uniqueArray(fc.record({ kind: fc.constantFrom('dotted', 'sponsor'), of: person, to: person, days }), { selector: ({ kind, of }) => `${kind}${of}`, maxLength: 6 }),
  delegations: fc.uniqueArray(fc.record({ manager: person, delegate: person, days }), { selector: ({ manager }) => manager, maxLength: 4 }),
  grants: fc.array(fc.record({ person, holder: person, open: fc.boolean() }), { maxLength: 3 }),
  admins: fc.uniqueArray(person, { maxLength: 2 }),
});

describe('the list of people for an operation', () => {
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

  it('holds exactly those whose page the table opens, however people stand to each other', async () => {
    const repository = new AccessRepository();
    await fc.assert(
      fc.asyncProperty(structure, async ({ managers, lines, delegations, grants, admins }) => {
        await owner.transaction(async (tx) => {
          await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [organisationId]);
          for (const table of ['access_grants', 'delegations', 'reporting_lines', 'people']) await tx.query(`DELETE FROM ${table} WHERE organisation_id = $1`, [organisationId]);
          for (const [index, { id, email }] of PEOPLE.entries()) await tx.query('INSERT INTO people (organisation_id, id, name, email, is_admin) VALUES ($1, $2, $3, $3, $4)', [organisationId, id, email, admins.includes(index)]);
          const line = async (of: number, to: number, kind: string, [from, until]: readonly (string | null)[]): Promise<void> => {
            if (of !== to) await tx.query('INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, uuid(), PEOPLE[of]?.id, PEOPLE[to]?.id, kind, from, until]);
          };
          for (const [index, manager] of managers.entries()) if (manager !== null && index > 0) await line(index, manager % index, 'solid', ['2026-01-01', null]);
          for (const { kind, of, to, days: period } of lines) await line(of, to, kind, period);
          for (const { manager, delegate, days: [from, until] } of delegations) {
            if (manager !== delegate) await tx.query(`INSERT INTO delegations (organisation_id, id, manager_id, delegate_id, valid_from, valid_to, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'Away', $3)`, [organisationId, uuid(), PEOPLE[manager]?.id, PEOPLE[delegate]?.id, from, until ?? '2027-01-01']);
          }
          for (const { person: of, holder, open } of grants) {
            if (of !== holder) await tx.query(`INSERT INTO access_grants (organisation_id, id, person_id, holder_id, reason, starts_at, expires_at) VALUES ($1, $2, $3, $4, 'Complaint', now() - interval '2 days', now() + $5::interval)`, [organisationId, uuid(), PEOPLE[of]?.id, PEOPLE[holder]?.id, open ? '1 day' : '-1 day']);
          }
          for (const [index, viewer] of PEOPLE.entries()) {
            const roles = new Set<Relation>(['member', ...(admins.includes(index) ? (['admin'] as const) : [])]);
            const opened = new Map<string, Set<Relation>>();
            for (const { id } of PEOPLE) {
              const standings = id === viewer.id ? [] : await repository.standings(tx, organisationId, id, viewer.id, TODAY);
              const steps = standings.flatMap(({ depth }): Relation[] => (depth === 1 ? ['line_manager'] : depth === 2 ? ['skip_level'] : []));
              opened.set(id, new Set<Relation>([...roles, ...(id === viewer.id ? (['self'] as const) : []), ...standings.map(({ relation }) => relation), ...steps]));
            }
            for (const operation of OPERATIONS_ON_PEOPLE) {
              const listed = await tx.query<{ id: string }[]>(`${BELOW} SELECT p.id FROM people p WHERE p.organisation_id = $1 AND $2::uuid IS NOT NULL AND $3::date IS NOT NULL AND ${peopleScope(operation, roles, 'p.id')}`, [organisationId, viewer.id, TODAY]);
              const expected = PEOPLE.filter(({ id }) => allows(operation, opened.get(id) ?? roles, null)).map(({ id }) => id);
              expect([operation, viewer.email, listed.map(({ id }) => id).sort()]).toEqual([operation, viewer.email, expected.sort()]);
            }
          }
        });
      }),
      { numRuns: 12 },
    );
  });
});
