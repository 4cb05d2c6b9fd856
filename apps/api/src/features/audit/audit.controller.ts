import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { download } from '../../platform/http/download.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { AuditEntryDetail, AuditFilter, AuditOperationView, AuditPage, AuditQuery, OwnAuditPage, OwnAuditQuery } from './audit.dto.js';
import { AuditService } from './audit.service.js';

@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly service: AuditService) {}

  @Get()
  @Requires('audit.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listAuditEntries', summary: 'Who did what about whom, newest first, 50 at a time' })
  listAuditEntries(@CurrentCall() call: Call, @Query() query: AuditQuery): Promise<AuditPage> {
    return this.service.page(call, query);
  }

  @Get('operations')
  @Requires('audit.read')
  @ApiOperation({ operationId: 'listAuditOperations', summary: 'What an entry can be about, by its words' })
  listAuditOperations(@CurrentCall() call: Call): Promise<AuditOperationView[]> {
    return this.service.operations(call);
  }

  @Get('mine')
  @Requires('audit.own')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listOwnAuditEntries', summary: 'What you did, and what others did about you as far as you may know of it' })
  listOwnAuditEntries(@CurrentCall() call: Call, @Query() { before }: OwnAuditQuery): Promise<OwnAuditPage> {
    return this.service.own(call, before);
  }

  @Get('export')
  @Requires('audit.export')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'exportAuditEntries', summary: 'The entries as a CSV file (409 `too_many_entries` above 50,000)' })
  async exportAuditEntries(@CurrentCall() call: Call, @Query() filter: AuditFilter): Promise<StreamableFile> {
    return download('audit-log.csv', 'text/csv; charset=utf-8', await this.service.csv(call, filter));
  }

  @Get(':entryId')
  @Requires('audit.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'getAuditEntry', summary: 'One entry with the rows that it changed' })
  getAuditEntry(@CurrentCall() call: Call, @Param('entryId', IdPipe) entryId: string): Promise<AuditEntryDetail> {
    return this.service.entry(call, entryId);
  }
}
