import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EvidenceFile, EvidenceImportPreview, EvidenceImportResult, EvidenceSelection } from './evidence-import.dto.js';
import { EvidenceImportService } from './evidence-import.service.js';

@ApiTags('evidence')
@Controller('api/people/:personId/evidence/import')
export class EvidenceImportController {
  constructor(private readonly service: EvidenceImportService) {}

  @Post('preview')
  @HttpCode(200)
  @Requires('evidence.import-preview')
  @ApiOperation({ operationId: 'previewEvidenceImport', summary: 'What was understood of a Markdown, CSV, Excel, JSON-lines or calendar file; stores nothing' })
  previewEvidenceImport(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: EvidenceFile): Promise<EvidenceImportPreview> {
    return this.service.preview(call, personId, body);
  }

  @Post()
  @Requires('evidence.import')
  @Creates()
  @ApiOperation({ operationId: 'importEvidence', summary: 'Keep what is new and chosen as drafts, all or nothing; what came in before is not brought back' })
  importEvidence(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: EvidenceSelection): Promise<EvidenceImportResult> {
    return this.service.import(call, personId, body);
  }
}
