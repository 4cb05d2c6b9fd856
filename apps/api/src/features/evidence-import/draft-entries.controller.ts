import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { AddDrafts, AddDraftsResult } from './draft-entries.dto.js';
import { DraftEntriesService } from './draft-entries.service.js';

@ApiTags('evidence')
@Controller('api/people/:personId/evidence/drafts')
export class DraftEntriesController {
  constructor(private readonly service: DraftEntriesService) {}

  @Post()
  @HttpCode(200)
  @Requires('evidence.add-drafts')
  @Creates()
  @ApiOperation({ operationId: 'addDrafts', summary: 'Add up to 100 drafts from a program; each entry is created, already here or refused by itself' })
  addDrafts(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: AddDrafts): Promise<AddDraftsResult> {
    return this.service.add(call, personId, body);
  }
}
