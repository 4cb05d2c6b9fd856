import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { HandoverLine, HandoverNoteView, HandoversQuery, HandoverView, WriteHandoverNote } from './handovers.dto.js';
import { HandoversService } from './handovers.service.js';

@ApiTags('handovers')
@Controller('api/handovers')
export class HandoversController {
  constructor(private readonly service: HandoversService) {}

  @Get()
  @Requires('handover.list')
  @ApiOperation({ operationId: 'listHandovers', summary: 'Changes of manager in which one is the person, the manager after, or for 90 days the manager before; newest first, at most a hundred' })
  listHandovers(@CurrentCall() call: Call, @Query() query: HandoversQuery): Promise<HandoverLine[]> {
    return this.service.list(call, query);
  }

  @Get(':handoverId')
  @Requires('handover.read')
  @ApiOperation({ operationId: 'getHandover', summary: 'What passes on with a change of manager, as far as the reader may see it; worked out when it is read' })
  getHandover(@CurrentCall() call: Call, @Param('handoverId', IdPipe) handoverId: string): Promise<HandoverView> {
    return this.service.read(call, handoverId);
  }

  @Post(':handoverId/notes')
  @Requires('handover.note')
  @Creates()
  @ApiOperation({ operationId: 'addHandoverNote', summary: 'Write something to the other two; it is never edited' })
  addHandoverNote(@CurrentCall() call: Call, @Param('handoverId', IdPipe) handoverId: string, @Body() body: WriteHandoverNote): Promise<HandoverNoteView> {
    return this.service.note(call, handoverId, body);
  }
}
