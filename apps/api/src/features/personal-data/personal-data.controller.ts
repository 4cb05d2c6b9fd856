import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { streamedDownload } from '../../platform/http/download.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ExportQuery, PersonalDataView } from './personal-data.dto.js';
import { PersonalDataService } from './personal-data.service.js';

const TYPES = { zip: 'application/zip', markdown: 'text/markdown; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

@ApiTags('personal data')
@Controller('api/people/:personId')
export class PersonalDataController {
  constructor(private readonly service: PersonalDataService) {}

  @Get('personal-data')
  @Requires('personal-data.read')
  @ApiOperation({ operationId: 'getPersonalData', summary: 'What is kept about oneself, kind by kind, and what of it does not leave' })
  getPersonalData(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<PersonalDataView> {
    return this.service.kept(call, personId);
  }

  @Get('export')
  @Requires('personal-data.export')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('application/zip', 'text/markdown', 'application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'exportPersonalData', summary: 'Everything about oneself: as a ZIP with README.txt, data.json, evidence.md and the files beside the evidence, as one Markdown file, or as JSON' })
  async exportPersonalData(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() { format = 'zip' }: ExportQuery): Promise<StreamableFile> {
    const { name, content } = await this.service.export(call, personId, format);
    return streamedDownload(name, TYPES[format], content);
  }
}
