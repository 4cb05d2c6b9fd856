import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { EXPORT_HEADER, exportLine } from './export-csv.js';
import { type ExportRow, PeopleExportRepository } from './people-export.repository.js';

const PAGE = 1_000;

interface LoadedPage {
  readonly rows: readonly ExportRow[];
  readonly today: string;
}

/** People as a file that the import reads. Each page is read in a short transaction of its own, while the file is on its way. */
@Injectable()
export class PeopleExportService {
  constructor(
    private readonly access: Access,
    private readonly repository: PeopleExportRepository,
  ) {}

  async file(call: Call, includeEnded: boolean): Promise<{ day: string; lines: AsyncIterable<string> }> {
    const first = await this.page(call, includeEnded, null);
    return { day: first.today, lines: this.lines(call, includeEnded, first) };
  }

  private async *lines(call: Call, includeEnded: boolean, first: LoadedPage): AsyncGenerator<string> {
    yield EXPORT_HEADER;
    for (let page = first; ; ) {
      yield page.rows.map(exportLine).join('');
      const last = page.rows.at(-1);
      if (last === undefined || page.rows.length < PAGE) return;
      page = await this.page(call, includeEnded, last.id);
    }
  }

  private page(call: Call, includeEnded: boolean, after: string | null): Promise<LoadedPage> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, relations, today }) => ({
      rows: await this.repository.page(tx, organisationId, { viewerId, everyone: relations.has('admin'), today, includeEnded, after, limit: PAGE }),
      today,
    }));
  }
}
