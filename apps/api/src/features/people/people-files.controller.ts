import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { PeopleExportQuery } from './people-export.dto.js';
import { PeopleExportService } from './people-export.service.js';
import { PeopleCsv, PeopleImportPreview, PeopleImportResult } from './people-import.dto.js';
import { PeopleImportService } from './people-import.service.js';

@ApiTags('people')
@Controller('api/people')
export class PeopleFilesController {
  constructor(
    private readonly imports: PeopleImportService,
    private readonly exports: PeopleExportService,
  ) {}

  @Post('import/preview')
  @HttpCode(200)
  @Requires('people.import-preview')
  @ApiOperation({ operationId: 'previewPeopleImport', summary: 'What a list of people would change, line by line, and every error; stores nothing' })
  previewPeopleImport(@CurrentCall() call: Call, @Body() body: PeopleCsv): Promise<PeopleImportPreview> {
    return this.imports.preview(call, body);
  }

  @Post('import')
  @Requires('people.import')
  @Creates()
  @ApiOperation({ operationId: 'importPeople', summary: 'Add, change and end the people of a list, all rows or none. The same list again changes nothing' })
  importPeople(@CurrentCall() call: Call, @Body() body: PeopleCsv): Promise<PeopleImportResult> {
    return this.imports.apply(call, body);
  }

  @Get('export')
  @Requires('people.export')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'exportPeople', summary: 'People as a CSV file that the import reads: everyone for an administrator, everyone below for a manager' })
  async exportPeople(@CurrentCall() call: Call, @Query() { include_ended = false }: PeopleExportQuery): Promise<StreamableFile> {
    const { day, lines } = await this.exports.file(call, include_ended);
    return new StreamableFile(Readable.from(lines), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="people-${day}.csv"` });
  }
}
