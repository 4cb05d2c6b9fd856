import { Injectable } from '@nestjs/common';
import { exportFacts, type ExportFormat, exportFormats, type LadderFileMeta, leftOutBy } from '@nextrung/ladder-files';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { asciiSlug } from '../../platform/http/download.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository, type PublishedLadder } from '../ladders/ladders.repository.js';
import type { ExportFormatView } from './ladder-export.dto.js';
import { LadderExportRepository } from './ladder-export.repository.js';
import { LadderPrinter } from './ladder-printer.js';

export interface LadderFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
  readonly leftOut: readonly string[];
}

/** Gives published ladders away as files. They are written after the transaction. */
@Injectable()
export class LadderExportService {
  constructor(
    private readonly access: Access,
    private readonly ladders: LaddersRepository,
    private readonly repository: LadderExportRepository,
    private readonly printer: LadderPrinter,
  ) {}

  /** @param version the one in force where it is left out */
  async file(call: Call, format: ExportFormat, version: number | undefined): Promise<LadderFile> {
    const { ladder, meta } = await this.published(call, version);
    const { extension, mediaType } = exportFacts[format];
    return {
      name: `${asciiSlug(ladder.title) || 'ladder'}-v${meta.version}.${extension}`,
      type: mediaType,
      content: await this.printer.print({ ladder, format, meta }),
      leftOut: leftOutBy(format, ladder),
    };
  }

  async formats(call: Call, version: number | undefined): Promise<ExportFormatView[]> {
    const { ladder } = await this.published(call, version);
    return exportFormats.map((format) => ({ format, words: exportFacts[format].words, leftOut: leftOutBy(format, ladder) }));
  }

  private published(call: Call, version: number | undefined): Promise<Pick<PublishedLadder, 'ladder'> & { readonly meta: LadderFileMeta }> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      const found = version === undefined ? await this.ladders.current(tx, organisationId) : await this.ladders.numbered(tx, organisationId, version);
      if (!found) throw Problem.invalid({ field: 'version', message: `There is no version ${version} of the ladder.` });
      const { organisation, publishedAt } = await this.repository.facts(tx, organisationId, found.version);
      return { ladder: found.ladder, meta: { organisationId, organisation, version: found.version, publishedAt: publishedAt.toISOString() } };
    });
  }
}
