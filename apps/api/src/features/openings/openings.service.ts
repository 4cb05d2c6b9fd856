import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { OpeningView } from './openings.dto.js';
import { OpeningsRepository } from './openings.repository.js';

/** Who has seen an item of one's own. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly access: Access,
    private readonly repository: OpeningsRepository,
  ) {}

  ofItem(call: Call, itemId: string): Promise<OpeningView[]> {
    return this.access.perform(call, { kind: 'item', id: itemId }, (scope) => this.repository.ofItem(scope, itemId));
  }
}
