import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { FileInspection, InspectFile } from './ladder-import.dto.js';
import { LadderImportService } from './ladder-import.service.js';

@ApiTags('ladder files')
@Controller('api/ladder/inspections')
export class LadderImportController {
  constructor(private readonly service: LadderImportService) {}

  @Post()
  @HttpCode(200)
  @Requires('ladder.inspect')
  @ApiOperation({ operationId: 'inspectLadderFile', summary: 'What a file with a ladder holds: rungs, competencies, cells, questions; stores nothing' })
  inspectLadderFile(@CurrentCall() call: Call, @Body() body: InspectFile): Promise<FileInspection> {
    return this.service.inspect(call, body);
  }
}
