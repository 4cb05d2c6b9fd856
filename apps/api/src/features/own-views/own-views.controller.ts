import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { OwnView, RecordOwnView } from './own-views.dto.js';
import { OwnViewsService } from './own-views.service.js';

@ApiTags('own views')
@Controller('api/people/:personId/own-views')
export class OwnViewsController {
  constructor(private readonly service: OwnViewsService) {}

  @Get()
  @Requires('own-view.list')
  @ApiOperation({ operationId: 'listOwnViews', summary: 'What managers think of the person’s readiness, newest first: one’s own, and those of others who are not above oneself' })
  listOwnViews(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<OwnView[]> {
    return this.service.list(call, personId);
  }

  @Post()
  @Requires('own-view.record')
  @Creates()
  @ApiOperation({ operationId: 'recordOwnView', summary: 'Record one’s own view of today; it never enters the assessment. Refused (409) for somebody without a next rung' })
  recordOwnView(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: RecordOwnView): Promise<OwnView> {
    return this.service.record(call, personId, body);
  }
}
