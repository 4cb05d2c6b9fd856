import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { diffView } from './diff-view.js';
import type { LadderView } from './ladder.dto.js';
import { ladderView } from './ladder.mapper.js';
import { LaddersRepository, type PublishedLadder } from './ladders.repository.js';
import type { DiffQuery, LadderDiffView, LadderVersionView } from './versions.dto.js';

@Injectable()
export class LaddersService {
  constructor(
    private readonly access: Access,
    private readonly ladders: LaddersRepository,
  ) {}

  /** The version in force. */
  current(call: Call): Promise<LadderView> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => ladderView(await this.ladders.current(tx, organisationId)));
  }

  /** Every version, the newest first. */
  versions(call: Call): Promise<LadderVersionView[]> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) =>
      (await this.ladders.versions(tx, organisationId)).map(({ id: _, publishedAt, ...version }, at) => ({ ...version, publishedAt: publishedAt.toISOString(), state: at === 0 ? 'in_force' : 'superseded' })),
    );
  }

  /** A version by its number. */
  numbered(call: Call, version: number): Promise<LadderView> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      const published = await this.ladders.numbered(tx, organisationId, version);
      if (!published) throw Problem.notFound();
      return ladderView(published);
    });
  }

  async diff(call: Call, { from, to }: DiffQuery): Promise<LadderDiffView> {
    const [before, after] = await this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      const find = async (field: string, version: number): Promise<PublishedLadder> => {
        const published = await this.ladders.numbered(tx, organisationId, version);
        if (!published) throw Problem.invalid({ field, message: `There is no version ${version} of the ladder.` });
        return published;
      };
      return [await find('from', from), await find('to', to)];
    });
    return diffView(before.ladder, after.ladder);
  }
}
