import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import type { PeopleImportPreview, PeopleImportResult, PeopleImportRow } from '../features/people/people-import.dto.js';
import type { PersonProfile } from '../features/people/people.dto.js';
import type { TestApi } from './test-api.js';
import type { Reply, TestClient } from './test-client.js';
import { ok } from './work.js';

/** How the rows are to be read. */
export interface ListOptions {
  readonly effectiveOn?: string;
  readonly source?: string;
}

/** Somebody of their own, so that no test looks at another's people. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Lists of people, previewed and applied through the API. */
export class PeopleLists {
  constructor(
    private readonly api: TestApi,
    private readonly client: TestClient,
  ) {}

  preview(csv: string, options: ListOptions = {}): Promise<PeopleImportPreview> {
    return ok(this.client.post<PeopleImportPreview>('/api/people/import/preview', { csv, ...options }));
  }

  apply(csv: string, options: ListOptions = {}): Promise<Reply<PeopleImportResult & { code?: string; title?: string; errors?: { line: number; field: string; message: string }[] }>> {
    return this.client.post('/api/people/import', { csv, ...options });
  }

  /** The rows that change something, each in words. */
  async said(csv: string, options: ListOptions = {}): Promise<Record<string, [PeopleImportRow['action'], ...string[]]>> {
    const { rows } = await this.preview(csv, options);
    return Object.fromEntries(rows.map(({ name, action, changes }) => [name, [action, ...changes.map(({ what, from, to, on }) => `${what}: ${from ?? '–'} → ${to ?? '–'}${on === null ? '' : ` from ${on}`}`)]]));
  }

  /** Every error of a list, which is refused as a whole. */
  async refused(csv: string, options: ListOptions = {}): Promise<[line: number, field: string | null, message: string][]> {
    const { errors } = await this.preview(csv, options);
    const { status, body } = await this.apply(csv, options);
    if (status !== 400) throw new Error(`Not refused, but ${status}.`);
    if (JSON.stringify(body.errors?.map(({ line }) => line)) !== JSON.stringify(errors.map(({ line }) => line))) throw new Error('The preview says otherwise than the refusal.');
    return errors.map(({ line, field, message }) => [line, field, message]);
  }

  /** Adds someone by hand. */
  async add(name: string, manager: Listed | null = null, more: Readonly<Record<string, unknown>> = {}): Promise<Listed> {
    const email = `${uuid()}@alder.example`;
    const { id } = await ok(this.client.post<PersonProfile>('/api/people', { name, email, ...(manager && { managerId: manager.id }), ...more }));
    return { id, name, email };
  }

  profile({ id }: { readonly id: string }): Promise<PersonProfile> {
    return ok(this.client.get<PersonProfile>(`/api/people/${id}`));
  }

  /** A single change by hand, at the version that stands. */
  async change(who: Listed, action: 'levels' | 'manager' | 'end', body: unknown): Promise<void> {
    await ok(this.client.post(`/api/people/${who.id}/${action}`, body, { version: (await this.profile(who)).version }));
  }

  /** Lines that began in the past. */
  async since(day: string, ...people: readonly Listed[]): Promise<void> {
    await this.api.owner.query('UPDATE reporting_lines SET valid_from = $2 WHERE person_id = ANY($1)', [people.map(({ id }) => id), day]);
  }

  day(days: number): string {
    return addDays(this.api.today, days);
  }
}

/** A list with a header. */
export const listOf = (header: string, ...rows: readonly string[]): string => [header, ...rows].join('\n');

/** How many rows every table holds, but for the keys of creating calls, of which each call keeps one. */
export const without = <T extends Record<string, unknown>>(counts: T, ...tables: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(counts).filter(([table]) => !tables.includes(table)));
