import { Controller, Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { exportFacts } from '@nextrung/ladder-files';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { download } from '../../platform/http/download.js';
import { ExportFormatView, ExportQuery, VersionQuery } from './ladder-export.dto.js';
import { LadderExportService } from './ladder-export.service.js';

const TYPES = [...new Set(Object.values(exportFacts).map(({ mediaType }) => mediaType.split(';')[0] ?? mediaType))];

@ApiTags('ladder files')
@Controller('api/ladder/export')
export class LadderExportController {
  constructor(private readonly service: LadderExportService) {}

  @Get()
  @Requires('ladder.export')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces(...TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, headers: { 'X-Left-Out': { description: 'What of the ladder the format has no place for, in words; `nothing` where it holds everything', schema: { type: 'string' } } } })
  @ApiOperation({ operationId: 'exportLadder', summary: 'The ladder as a file' })
  async exportLadder(@CurrentCall() call: Call, @Query() { format, version }: ExportQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { name, type, content, leftOut } = await this.service.file(call, format, version);
    void reply.header('X-Left-Out', leftOut.join('; ') || 'nothing');
    return download(name, type, content);
  }

  @Get('formats')
  @Requires('ladder.export')
  @ApiOperation({ operationId: 'listLadderExportFormats', summary: 'The kinds of file that the ladder can be had as, and what each leaves out' })
  listLadderExportFormats(@CurrentCall() call: Call, @Query() { version }: VersionQuery): Promise<ExportFormatView[]> {
    return this.service.formats(call, version);
  }
}
