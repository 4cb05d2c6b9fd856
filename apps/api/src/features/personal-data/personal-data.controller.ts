import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PersonalDataView } from './personal-data.dto.js';
import { PersonalDataService } from './personal-data.service.js';

const ZIP = 'application/zip';

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
  @ApiProduces(ZIP)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'exportPersonalData', summary: 'Everything about oneself as a ZIP: README.txt, data.json, evidence.md, and the files beside the evidence' })
  async exportPersonalData(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<StreamableFile> {
    const { name, content } = await this.service.export(call, personId);
    return new StreamableFile(content, { type: ZIP, disposition: `attachment; filename="${name}"` });
  }
}
