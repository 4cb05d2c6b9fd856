import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { EvidenceItem } from './evidence.dto.js';
import { evidenceView, type Reader } from './evidence.mapper.js';
import { EvidenceRepository } from './evidence.repository.js';
import { IndicatorsInForce } from './followed-indicators.js';

/** Puts items together as a reader may see them. */
@Injectable()
export class EvidenceReader {
  constructor(
    private readonly repository: EvidenceRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** In the order of the ids. */
  async items(tx: Tx, organisationId: string, ids: readonly string[], reader: Reader): Promise<EvidenceItem[]> {
    if (ids.length === 0) return [];
    const inForce = new IndicatorsInForce(await this.ladders.current(tx, organisationId));
    const rows = new Map((await this.repository.items(tx, organisationId, ids)).map((row) => [row.id, row]));
    const voices = await this.repository.voices(tx, organisationId, ids);
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [evidenceView(row, voices, inForce, reader)] : [];
    });
  }

  async item(tx: Tx, organisationId: string, id: string, reader: Reader): Promise<EvidenceItem> {
    const [item] = await this.items(tx, organisationId, [id], reader);
    if (!item) throw Problem.notFound();
    return item;
  }
}
