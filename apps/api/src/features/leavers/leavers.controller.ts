import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, CurrentCall, Exports, Public, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { LeaverRequest, TakeAlongQuery } from './leavers.dto.js';
import { LeaversService } from './leavers.service.js';
import { TakeAlongService } from './take-along.service.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('leavers')
@Controller('api')
export class LeaversController {
  constructor(
    private readonly own: TakeAlongService,
    private readonly leavers: LeaversService,
  ) {}

  @Get('people/:personId/evidence/take-along')
  @Requires('evidence.take-along')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/markdown', 'application/json')
  @ApiOkResponse(FILE)
  @ApiOperation({ operationId: 'takeEvidenceAlong', summary: 'One’s own evidence as a file, without figures, links and what others wrote' })
  takeEvidenceAlong(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() { format }: TakeAlongQuery): Promise<StreamableFile> {
    return this.own.file(call, personId, format);
  }

  @Post('leaving/evidence')
  @HttpCode(200)
  @Public()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/markdown', 'application/json')
  @ApiOkResponse(FILE)
  @ApiOperation({ operationId: 'takeLeaverEvidence', summary: 'The same for someone who has left, for 90 days after their end day; begins no session (401 `nothing_to_take_along` whatever the reason)' })
  takeLeaverEvidence(@Body() body: LeaverRequest, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.leavers.file(body, request.ip);
  }
}
