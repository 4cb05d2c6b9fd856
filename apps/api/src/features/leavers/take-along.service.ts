import { Injectable, type StreamableFile } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { TakeAlongFormat } from './leavers.dto.js';
import { takeAlongDownload } from './take-along-download.js';
import { TakeAlongReader } from './take-along.reader.js';

/** One's own evidence as a file, while one is here. */
@Injectable()
export class TakeAlongService {
  constructor(
    private readonly access: Access,
    private readonly reader: TakeAlongReader,
  ) {}

  async file(call: Call, personId: string, format: TakeAlongFormat): Promise<StreamableFile> {
    const { taken, today } = await this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => ({
      taken: await this.reader.read(tx, organisationId, personId, today),
      today,
    }));
    return takeAlongDownload(format, today, [taken]);
  }
}
