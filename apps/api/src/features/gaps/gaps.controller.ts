import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ReadinessQuery } from '../readiness/readiness.dto.js';
import { ActionView, CloseAction, GapView, MarkGap } from './gaps.dto.js';
import { GapsService } from './gaps.service.js';

@ApiTags('gaps')
@Controller('api/people/:personId')
export class GapsController {
  constructor(private readonly service: GapsService) {}

  @Get('gaps')
  @Requires('gap.read')
  @ApiOperation({ operationId: 'listGaps', summary: 'Indicators missing for gates that are not met, in the order of the ladder, each with its kind' })
  listGaps(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: ReadinessQuery): Promise<GapView[]> {
    return this.service.list(call, personId, query);
  }

  @Put('gaps/:indicator')
  @Requires('gap.mark')
  @ApiOperation({ operationId: 'markGap', summary: 'Say what kind of gap it is; no chance given makes a dated action. The same again changes nothing' })
  markGap(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('indicator') indicator: string, @Body() body: MarkGap): Promise<GapView> {
    return this.service.mark(call, personId, indicator, body);
  }

  @Post('actions/:actionId/close')
  @HttpCode(200)
  @Requires('action.close')
  @ApiOperation({ operationId: 'closeAction', summary: 'Done, or dropped with the reason; refused (409) when it is closed already' })
  closeAction(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('actionId', IdPipe) actionId: string, @Body() body: CloseAction): Promise<ActionView> {
    return this.service.close(call, personId, actionId, body);
  }
}
