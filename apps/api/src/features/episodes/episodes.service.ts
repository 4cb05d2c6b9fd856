import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { offered } from '../../platform/access/operations.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Assessments } from '../readiness/assessments.js';
import type { EpisodeEntry, EpisodeView, ItemsMoved, MoveItems, RenameEpisode } from './episodes.dto.js';
import { type EpisodeRow, EpisodesRepository } from './episodes.repository.js';

const MOST_ITEMS = 200;
const OWN = ['draft', 'private', 'shared'];
/** Withdrawn ones are read with the others, and counted with none. */
const READ = [...OWN, 'withdrawn'];
const OTHERS = ['shared'];

/** The initiatives that a person's evidence belongs to. */
@Injectable()
export class EpisodesService {
  constructor(
    private readonly access: Access,
    private readonly episodes: EpisodesRepository,
    private readonly reader: EvidenceReader,
    private readonly assessments: Assessments,
  ) {}

  list(call: Call, personId: string): Promise<EpisodeEntry[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, ({ tx, organisationId, relations }) => this.episodes.list(tx, organisationId, personId, relations.has('self') ? OWN : OTHERS));
  }

  read(call: Call, personId: string, episodeId: string): Promise<EpisodeView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => this.view(scope, await this.episode(scope, episodeId)));
  }

  rename(call: Call, personId: string, episodeId: string, { name }: RenameEpisode): Promise<EpisodeView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId } = scope;
      const episode = await this.episode(scope, episodeId);
      requireVersion(call, episode.version);
      if (await this.episodes.isTaken(tx, organisationId, personId, name, episodeId)) throw Problem.invalid({ field: 'name', message: `You have an episode “${name}” already. You can put the items of this one into it.` });
      await this.episodes.rename(tx, organisationId, episodeId, name);
      // Its name stands in the reasons that are stored.
      await this.assessments.refresh(scope, [personId]);
      return this.view(scope, await this.episode(scope, episodeId));
    });
  }

  move(call: Call, personId: string, episodeId: string, { items }: MoveItems): Promise<ItemsMoved> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      const { id } = await this.episode(scope, episodeId);
      const moved = await this.episodes.move(tx, organisationId, personId, { ids: items, episodeId: id, authorId: viewerId });
      if (moved.length > 0) await this.assessments.refresh(scope, [personId]);
      return { items: moved };
    });
  }

  private async episode({ tx, organisationId, personId }: Scope, episodeId: string): Promise<EpisodeRow> {
    const episode = await this.episodes.find(tx, organisationId, personId, episodeId);
    if (!episode) throw Problem.notFound();
    return episode;
  }

  /** For others an episode is there once an item of it is shared. */
  private async view(scope: Scope, episode: EpisodeRow): Promise<EpisodeView> {
    const { tx, organisationId, personId, relations } = scope;
    const own = relations.has('self');
    const { ids, total } = await this.episodes.items(tx, organisationId, personId, { episodeId: episode.id, states: own ? READ : OTHERS, limit: MOST_ITEMS });
    if (!own && ids.length === 0) throw Problem.notFound();
    return { ...episode, items: await this.reader.items(tx, organisationId, ids, scope), total, can: offered('person', relations, null).filter((operation) => operation.startsWith('episode.')) };
  }
}
