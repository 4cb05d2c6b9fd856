import { Controller, Delete, Get, HttpCode, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { OwnSessions } from './own-sessions.dto.js';
import { OwnSessionsService } from './own-sessions.service.js';

@ApiTags('session')
@Controller('api/session')
export class OwnSessionsController {
  constructor(private readonly service: OwnSessionsService) {}

  @Get('list')
  @Requires('session.list')
  @ApiOperation({ operationId: 'listOwnSessions', summary: 'Where one is signed in' })
  listOwnSessions(@CurrentCall() call: Call, @Req() request: FastifyRequest): Promise<OwnSessions> {
    return this.service.list(call, request);
  }

  @Delete('list/:sessionId')
  @HttpCode(204)
  @Requires('session.end')
  @ApiOperation({ operationId: 'endOwnSession', summary: 'Sign out there; 404 where that is over' })
  endOwnSession(@CurrentCall() call: Call, @Param('sessionId', IdPipe) sessionId: string): Promise<void> {
    return this.service.end(call, sessionId);
  }

  @Delete('others')
  @HttpCode(204)
  @Requires('session.end-others')
  @ApiOperation({ operationId: 'endOtherSessions', summary: 'Sign out everywhere but here' })
  endOtherSessions(@CurrentCall() call: Call, @Req() request: FastifyRequest): Promise<void> {
    return this.service.endOthers(call, request);
  }
}
