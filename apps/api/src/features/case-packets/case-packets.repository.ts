import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { ref } from '../cases/cases.repository.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import { NO_CONTENT, type PacketContent, type PacketSection } from './packet-content.js';

export interface PacketDraft {
  readonly content: PacketContent;
  /** 0: nobody has written anything yet. */
  readonly version: number;
}

export interface CommentRow {
  readonly id: string;
  readonly section: PacketSection;
  readonly text: string;
  readonly by: PersonRef;
  readonly on: string;
  readonly resolvedBy: PersonRef | null;
  readonly resolvedOn: string | null;
}

export interface AddendumRow {
  readonly id: string;
  readonly text: string;
  readonly by: PersonRef;
  readonly on: string;
}

interface Written {
  readonly by: string;
  readonly on: string;
}

/** What people write for the packet of a case, beside it and after it. */
@Injectable()
export class CasePacketsRepository {
  async draft(tx: Tx, organisationId: string, caseId: string): Promise<PacketDraft> {
    const [row] = await tx.query<{ content: Partial<PacketContent>; version: number }[]>('SELECT k.content, k.version FROM case_packets k WHERE k.organisation_id = $1 AND k.case_id = $2', [organisationId, caseId]);
    return { content: { ...NO_CONTENT, ...row?.content }, version: row?.version ?? 0 };
  }

  async save(tx: Tx, organisationId: string, caseId: string, content: PacketContent, { by, on }: Written): Promise<void> {
    await tx.query(
      `INSERT INTO case_packets (organisation_id, id, case_id, content, changed_by, changed_on) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, case_id) DO UPDATE SET content = excluded.content, changed_by = excluded.changed_by, changed_on = excluded.changed_on, version = case_packets.version + 1`,
      [organisationId, uuid(), caseId, JSON.stringify(content), by, on],
    );
  }

  /** The oldest first. */
  comments(tx: Tx, organisationId: string, caseId: string): Promise<CommentRow[]> {
    return tx.query<CommentRow[]>(
      `SELECT m.id, m.section, m.text, ${ref('a')} AS by, m.written_on AS "on", ${ref('r')} AS "resolvedBy", m.resolved_on AS "resolvedOn" FROM case_packet_comments m
         JOIN people a ON a.organisation_id = m.organisation_id AND a.id = m.author_id
         LEFT JOIN people r ON r.organisation_id = m.organisation_id AND r.id = m.resolved_by
        WHERE m.organisation_id = $1 AND m.case_id = $2 ORDER BY m.written_at, m.id LIMIT 500`,
      [organisationId, caseId],
    );
  }

  async comment(tx: Tx, organisationId: string, caseId: string, { section, text, by, on }: Written & { section: PacketSection; text: string }): Promise<void> {
    await tx.query('INSERT INTO case_packet_comments (organisation_id, id, case_id, section, text, author_id, written_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, uuid(), caseId, section, text, by, on]);
  }

  /** Does nothing to one that is resolved. Returns whether the case has such a comment. */
  async resolve(tx: Tx, organisationId: string, caseId: string, commentId: string, { by, on }: Written): Promise<boolean> {
    const found = await tx.query<unknown[]>('SELECT 1 FROM case_packet_comments m WHERE m.organisation_id = $1 AND m.case_id = $2 AND m.id = $3', [organisationId, caseId, commentId]);
    await tx.query('UPDATE case_packet_comments SET resolved_by = $4, resolved_on = $5 WHERE organisation_id = $1 AND case_id = $2 AND id = $3 AND resolved_on IS NULL', [organisationId, caseId, commentId, by, on]);
    return found.length > 0;
  }

  /** The oldest first. */
  addenda(tx: Tx, organisationId: string, caseId: string): Promise<AddendumRow[]> {
    return tx.query<AddendumRow[]>(
      `SELECT d.id, d.text, ${ref('a')} AS by, d.written_on AS "on" FROM case_addenda d JOIN people a ON a.organisation_id = d.organisation_id AND a.id = d.author_id
        WHERE d.organisation_id = $1 AND d.case_id = $2 ORDER BY d.written_at, d.id LIMIT 200`,
      [organisationId, caseId],
    );
  }

  async add(tx: Tx, organisationId: string, caseId: string, { text, by, on }: Written & { text: string }): Promise<void> {
    await tx.query('INSERT INTO case_addenda (organisation_id, id, case_id, text, author_id, written_on) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, uuid(), caseId, text, by, on]);
  }

  /** Names of people, by identifier. */
  async names(tx: Tx, organisationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }[]>(`SELECT p.id, ${shownName('p')} AS name FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2)`, [organisationId, ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async organisation(tx: Tx, organisationId: string): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>('SELECT o.name FROM organisations o WHERE o.id = $1', [organisationId]);
    return row?.name ?? '';
  }
}
