import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { BreakInPlan, SaveBreakInPlan } from './break-in.dto.js';
import { BreakInService } from './break-in.service.js';

@ApiTags('people')
@Controller('api/people/:personId/break-in-plan')
export class BreakInController {
  constructor(private readonly service: BreakInService) {}

  @Get()
  @Requires('break-in-plan.read')
  @ApiOperation({ operationId: 'getBreakInPlan', summary: 'The way into product management that a person has chosen, and the steps that are done' })
  async getBreakInPlan(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<BreakInPlan> {
    return withETag(reply, await this.service.read(call, personId));
  }

  @Put()
  @Requires('break-in-plan.save')
  @Edits()
  @ApiOperation({ operationId: 'saveBreakInPlan', summary: 'Choose a way in, and tick steps off' })
  async saveBreakInPlan(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: SaveBreakInPlan, @Res({ passthrough: true }) reply: FastifyReply): Promise<BreakInPlan> {
    return withETag(reply, await this.service.save(call, personId, body));
  }
}
