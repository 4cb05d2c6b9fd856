import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { EvidenceItem } from './evidence.dto.js';
import { evidenceView, type Reader } from './evidence.mapper.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { ItemVoices } from './evidence.rows.js';
import { IndicatorsInForce } from './followed-indicators.js';

const NO_VOICES: ItemVoices = { ratings: [], questions: [], declines: [], corroborations: [], counterObservations: [], visibility: [], merges: [] };

/** Puts items together as a reader may see them. */
@Injectable()
export class EvidenceReader {
  constructor(
    private readonly repository: EvidenceRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** In the order of the ids. */
  async items(tx: Tx, organisationId: string, ids: readonly string[], reader: Reader): Promise<EvidenceItem[]> {
    return ids.length === 0 ? [] : this.put(tx, organisationId, ids, reader, this.repository.voices(tx, organisationId, ids));
  }

  async item(tx: Tx, organisationId: string, id: string, reader: Reader): Promise<EvidenceItem> {
    return the(await this.items(tx, organisationId, [id], reader));
  }

  /** One that was made in this transaction: nobody has said anything about it. */
  async made(tx: Tx, organisationId: string, id: string, reader: Reader): Promise<EvidenceItem> {
    return the(await this.put(tx, organisationId, [id], reader, Promise.resolve(NO_VOICES)));
  }

  private async put(tx: Tx, organisationId: string, ids: readonly string[], reader: Reader, said: Promise<ItemVoices>): Promise<EvidenceItem[]> {
    const [voices, ladder, items] = await Promise.all([said, this.ladders.current(tx, organisationId), this.repository.items(tx, organisationId, ids)]);
    const inForce = new IndicatorsInForce(ladder);
    const rows = new Map(items.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [evidenceView(row, voices, inForce, reader)] : [];
    });
  }
}

function the([item]: readonly EvidenceItem[]): EvidenceItem {
  if (!item) throw Problem.notFound();
  return item;
}
