import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { ChangeAction, MoveAction, PlanActionView, PlanView, ProposeAction, TickWeek } from './plans.dto.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@Controller('api/people/:personId')
export class PlansController {
  constructor(private readonly service: PlansService) {}

  @Get('plan')
  @Requires('plan.read')
  @ApiOperation({ operationId: 'getPlan', summary: 'The development plan: what the person and their manager do by when' })
  getPlan(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<PlanView> {
    return this.service.read(call, personId);
  }

  @Post('actions')
  @Requires('plan.propose')
  @Creates()
  @ApiOperation({ operationId: 'proposeAction', summary: 'Propose an action; the other one of the two agrees. What a manager takes on themselves is agreed at once' })
  proposeAction(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: ProposeAction): Promise<PlanActionView> {
    return this.service.propose(call, personId, body);
  }

  @Get('actions/:actionId')
  @Requires('plan.read')
  @ApiOperation({ operationId: 'getAction', summary: 'One action of the plan' })
  async getAction(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('actionId', IdPipe) actionId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PlanActionView> {
    return withETag(reply, await this.service.one(call, personId, actionId));
  }

  @Put('actions/:actionId')
  @Requires('plan.change')
  @Edits()
  @ApiOperation({ operationId: 'changeAction', summary: 'Change an open action; what had been agreed is a proposal again' })
  async changeAction(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('actionId', IdPipe) actionId: string, @Body() body: ChangeAction, @Res({ passthrough: true }) reply: FastifyReply): Promise<PlanActionView> {
    return withETag(reply, await this.service.change(call, personId, actionId, body));
  }

  @Post('actions/:actionId/move')
  @HttpCode(200)
  @Requires('plan.move')
  @ApiOperation({ operationId: 'moveAction', summary: 'Agree, begin, finish with the evidence it led to, or drop with the reason' })
  moveAction(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('actionId', IdPipe) actionId: string, @Body() body: MoveAction): Promise<PlanActionView> {
    return this.service.move(call, personId, actionId, body);
  }

  @Put('actions/:actionId/ticks')
  @Requires('plan.tick')
  @ApiOperation({ operationId: 'tickWeek', summary: 'Say how often it was done in a week' })
  tickWeek(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('actionId', IdPipe) actionId: string, @Body() body: TickWeek): Promise<PlanActionView> {
    return this.service.tick(call, personId, actionId, body);
  }
}
