import { Injectable } from '@nestjs/common';
import { type Ladder, ladderFromStored, Lineage, type StoredLadder } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { stepOf, type VersionMapping } from './version-mapping.js';
import { Wordings } from './wordings.js';

export interface PublishedLadder {
  readonly id: string;
  readonly version: number;
  readonly ladder: Ladder;
}

/** A ladder that people can be assessed against: the one in force, or a draft that would follow it. */
export interface AssessableLadder {
  readonly ladder: Ladder;
  readonly lineage: Lineage;
  /** Rungs that would get another code, or none; left out: every rung is recorded as the ladder has it. */
  readonly rungMoves?: ReadonlyMap<string, string | null>;
}

/** The version in force, with what is needed to read what was recorded under earlier ones. */
export interface LadderInForce extends PublishedLadder, AssessableLadder {
  readonly ladder: Ladder;
  readonly wordings: Wordings;
}

export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly publishedAt: Date;
  readonly publishedBy: { readonly id: string; readonly name: string } | null;
  readonly note: string;
}

interface Replacement {
  readonly version: number;
  readonly publishedAt: Date;
  readonly mapping: VersionMapping;
}

/** Reads published ladder versions. Their content never changes, so the version in force is kept in memory once read. */
@Injectable()
export class LaddersRepository {
  private readonly inForce = new Map<string, LadderInForce>();

  /** The version in force, without its content. */
  async head(tx: Tx, organisationId: string): Promise<Pick<PublishedLadder, 'id' | 'version'>> {
    const [head] = await tx.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM ladder_versions WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1',
      [organisationId],
    );
    if (!head) throw new Error('An organisation always has a published ladder.');
    return head;
  }

  /** The version in force. */
  async current(tx: Tx, organisationId: string): Promise<LadderInForce> {
    const head = await this.head(tx, organisationId);
    const known = this.inForce.get(organisationId);
    if (known?.id === head.id) return known;
    const published = await this.numbered(tx, organisationId, head.version);
    if (!published) throw new Error('A published ladder version is never deleted.');
    const found = await this.withLineage(tx, organisationId, published);
    this.inForce.set(organisationId, found);
    return found;
  }

  /** A version as it was in force, to assess people against what was frozen; null where there is none. */
  async asInForce(tx: Tx, organisationId: string, version: number): Promise<LadderInForce | null> {
    const present = await this.current(tx, organisationId);
    if (present.version === version) return present;
    const published = await this.numbered(tx, organisationId, version);
    return published && this.withLineage(tx, organisationId, published);
  }

  private async withLineage(tx: Tx, organisationId: string, published: PublishedLadder): Promise<LadderInForce> {
    const replacements = await tx.query<Replacement[]>(
      'SELECT version, published_at AS "publishedAt", mapping FROM ladder_versions WHERE organisation_id = $1 AND mapping IS NOT NULL AND version <= $2 ORDER BY version',
      [organisationId, published.version],
    );
    return {
      ...published,
      lineage: Lineage.of(replacements.map(({ mapping }) => stepOf(mapping))),
      wordings: new Wordings(replacements.flatMap(({ version, publishedAt, mapping }) => mapping.earlier.map((text) => ({ ...text, version: version - 1, until: publishedAt })))),
    };
  }

  /** Keeps the version in force in force until the transaction ends: for writers of rung codes. */
  async hold(tx: Tx, organisationId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtext('nextrung ladder versions'), hashtext($1))`, [organisationId]);
  }

  /** A version by its number; null where there is none. */
  async numbered(tx: Tx, organisationId: string, version: number): Promise<PublishedLadder | null> {
    const [row] = await tx.query<{ id: string; content: StoredLadder }[]>('SELECT id, content FROM ladder_versions WHERE organisation_id = $1 AND version = $2', [organisationId, version]);
    return row ? { id: row.id, version, ladder: ladderFromStored(row.content) } : null;
  }

  /** Where a rung of a version stands in the one in force; null where it went nowhere. */
  async rungSince(tx: Tx, organisationId: string, rung: string, version: number): Promise<string | null> {
    const rows = await tx.query<{ mapping: VersionMapping }[]>('SELECT mapping FROM ladder_versions WHERE organisation_id = $1 AND version > $2 AND mapping IS NOT NULL ORDER BY version', [organisationId, version]);
    return rows.reduce<string | null>((at, { mapping }) => {
      const moved = mapping.rungs.find(({ from }) => from === at);
      return moved ? moved.to : at;
    }, rung);
  }

  /** The ladder of every version, the one in force last. */
  async every(tx: Tx, organisationId: string): Promise<Ladder[]> {
    const rows = await tx.query<{ content: StoredLadder }[]>('SELECT content FROM ladder_versions WHERE organisation_id = $1 ORDER BY version', [organisationId]);
    return rows.map(({ content }) => ladderFromStored(content));
  }

  /** Every version, the newest first. */
  versions(tx: Tx, organisationId: string): Promise<VersionRow[]> {
    return tx.query<VersionRow[]>(
      `SELECT v.id, v.version, v.title, v.published_at AS "publishedAt", v.note,
              CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS "publishedBy"
         FROM ladder_versions v LEFT JOIN people p ON p.organisation_id = v.organisation_id AND p.id = v.published_by
        WHERE v.organisation_id = $1 ORDER BY v.version DESC LIMIT 500`,
      [organisationId],
    );
  }
}
