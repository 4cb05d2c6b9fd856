import { Injectable } from '@nestjs/common';
import type { Lineage } from '@nextrung/domain/ladder';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { EvidenceRepository } from '../evidence/evidence.repository.js';
import { IndicatorsInForce } from '../evidence/followed-indicators.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { EpisodeRef, FindQuery, FoundPage } from './find.dto.js';
import { foundItem } from './find.mapper.js';
import { FindRepository, type FoundIds } from './find.repository.js';
import { wordsAsked } from './found-words.js';

const PAGE_SIZE = 20;
const MOST = 1000;
/** Of thousands of people: enough for the first pages, and for one more than is asked for. */
const MOST_OF_MANY = 40;
const NOTHING: FoundIds = { ids: [], more: false, byPlace: false };

/** One search over one’s own evidence and the shared evidence of those whom one looks after. */
@Injectable()
export class FindService {
  constructor(
    private readonly access: Access,
    private readonly repository: FindRepository,
    private readonly evidence: EvidenceRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  find(call: Call, query: FindQuery): Promise<FoundPage> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId } = scope;
      const { page = 1 } = query;
      const inForce = await this.ladders.current(tx, organisationId);
      const { episode, found } = await this.found(scope, query, inForce.lineage, page);
      const ids = found.ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
      const read = await this.evidence.items(tx, organisationId, ids);
      const seen = found.byPlace ? await this.repository.seen(tx, organisationId, scope, [...new Set(read.map(({ personId }) => personId))]) : null;
      const rows = new Map(read.filter(({ personId }) => seen?.has(personId) ?? true).map((row) => [row.id, row]));
      const [asked, follow] = [wordsAsked(query.q ?? ''), new IndicatorsInForce(inForce)];
      const items = ids.flatMap((id) => {
        const row = rows.get(id);
        return row ? [foundItem(row, asked, follow)] : [];
      });
      return { items, total: found.ids.length, more: found.more, page, pageSize: PAGE_SIZE, episode: found.ids.length > 0 && episode ? { id: episode.id, name: episode.name } : null };
    });
  }

  private async found({ tx, organisationId, viewerId, today }: Scope, query: FindQuery, lineage: Lineage, page: number): Promise<{ episode: EpisodeRef | null; found: FoundIds }> {
    const { q = '', person = null, from = null, to = null, impact = null, state, waiting } = query;
    const episode = query.episode === undefined ? null : await this.repository.episode(tx, organisationId, query.episode);
    // An episode is one person's.
    const nobody = query.episode !== undefined && (episode === null || (person !== null && episode.personId !== person.toLowerCase()));
    if (nobody || !(await this.repository.search(tx, q.trim(), query.indicator === undefined ? null : codesOf(query.indicator, lineage)))) return { episode, found: NOTHING };
    const found = await this.repository.find(tx, organisationId, {
      viewerId, today, from, to, impact, states: state === undefined ? ['draft', 'private', 'shared'] : [state], personId: episode?.personId ?? person?.toLowerCase() ?? null, episodeId: episode?.id ?? null,
      waiting: waiting === 'true' ? lineageParameter(lineage) : null, most: MOST, mostOfMany: Math.max(MOST_OF_MANY, (page + 1) * PAGE_SIZE),
    });
    return { episode, found };
  }
}

/** An indicator under every code from which it came. */
function codesOf(indicator: string, { moved }: Lineage): string[] {
  const earlier = [...moved].filter(([, now]) => now.includes(indicator)).map(([before]) => before);
  const now = moved.get(indicator);
  return [...new Set([...(now === undefined || now.length === 0 ? [indicator] : []), ...earlier])];
}
