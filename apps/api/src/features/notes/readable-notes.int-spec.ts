import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestDatabase } from '@nextrung/testing';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { createDataSource } from '../../persistence/data-source.js';
import { allows } from '../../platform/access/operations.js';
import { type Relation, RELATIONS } from '../../platform/access/relations.js';
import { NOTE_VISIBILITIES } from './note.entity.js';
import { NotesRepository } from './notes.repository.js';
import { readableNotes } from './readable-notes.js';

const PEOPLE = Array.from({ length: 4 }, () => uuid());
const [SUBJECT = '', VIEWER = ''] = PEOPLE;

/** Those that do not follow from the note. */
const STANDING = (Object.keys(RELATIONS) as Relation[]).filter((relation) => relation !== 'author' && relation !== 'other');
const person = fc.constantFrom(...PEOPLE);
const notes = fc.array(
  fc.record({ author: person, other: fc.option(person, { nil: null }), visibility: fc.constantFrom(...NOTE_VISIBILITIES), deleted: fc.boolean(), elsewhere: fc.boolean() })
    .filter(({ other, visibility }) => other !== null || visibility === 'only_me'),
  { minLength: 1, maxLength: 12 },
);

describe('the list of notes about a person', () => {
  const organisationId = uuid();
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await TestDatabase.create();
    owner = await createDataSource({ url: database.ownerUrl, applicationName: 'test owner', poolSize: 2 }).initialize();
    await owner.query(`INSERT INTO organisations (id, name, time_zone) VALUES ($1, 'Alder', 'Europe/London')`, [organisationId]);
    for (const id of PEOPLE) await owner.query('INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, $3, $3)', [organisationId, id, id]);
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  it('holds exactly those that the table opens one by one, however the reader stands', async () => {
    const repository = new NotesRepository();
    await fc.assert(
      fc.asyncProperty(notes, fc.subarray(STANDING), async (drawn, standing) => {
        const written = drawn.map((note) => ({ ...note, id: uuid() }));
        await owner.transaction(async (tx) => {
          await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [organisationId]);
          await tx.query('DELETE FROM notes WHERE organisation_id = $1', [organisationId]);
          for (const { id, author, other, visibility, deleted, elsewhere } of written) {
            await tx.query(`INSERT INTO notes (organisation_id, id, person_id, author_id, other_id, body, visibility, on_day, deleted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '2026-06-15', $8)`, [
              organisationId, id, elsewhere ? PEOPLE[2] : SUBJECT, author, other, deleted ? '' : 'Wants to lead.', visibility, deleted ? new Date() : null,
            ]);
          }
          const { rows, total } = await repository.page(tx, organisationId, { viewerId: VIEWER, subject: SUBJECT, condition: readableNotes(new Set(standing)), limit: 50, offset: 0 });
          const opened = written.filter(({ author, other, visibility, deleted, elsewhere }) => {
            const relations = new Set<Relation>([...standing, ...(author === VIEWER ? (['author'] as const) : []), ...(other === VIEWER ? (['other'] as const) : [])]);
            return !deleted && !elsewhere && allows('note.read', relations, visibility);
          });
          expect([rows.map(({ id }) => id).sort(), total]).toEqual([opened.map(({ id }) => id).sort(), opened.length]);
        });
      }),
      { numRuns: 150 },
    );
  });
});
