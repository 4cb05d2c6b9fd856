import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { OpeningView } from './openings.dto.js';
import { OpeningsService } from './openings.service.js';

@ApiTags('openings')
@Controller('api/evidence/:itemId/openings')
export class OpeningsController {
  constructor(private readonly service: OpeningsService) {}

  @Get()
  @Requires('opening.list')
  @ApiOperation({ operationId: 'listOpenings', summary: 'Who has opened an item of one’s own, and when, the last first' })
  listOpenings(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string): Promise<OpeningView[]> {
    return this.service.ofItem(call, itemId);
  }
}
