import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { LadderView } from './ladder.dto.js';
import { ladderView } from './ladder.mapper.js';
import { LaddersRepository } from './ladders.repository.js';

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
}
