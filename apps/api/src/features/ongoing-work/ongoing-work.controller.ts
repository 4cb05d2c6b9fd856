import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { SayOngoing } from './ongoing-work.dto.js';
import { OngoingWorkService } from './ongoing-work.service.js';

@ApiTags('evidence')
@Controller('api')
export class OngoingWorkController {
  constructor(private readonly service: OngoingWorkService) {}

  @Post('evidence/:itemId/ongoing')
  @HttpCode(200)
  @Requires('evidence.say-ongoing')
  @ApiOperation({ operationId: 'sayOngoing', summary: 'Say whether ongoing work still goes on, or on which day it ended' })
  async sayOngoing(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: SayOngoing, @Res({ passthrough: true }) reply: FastifyReply): Promise<EvidenceItem> {
    return withETag(reply, await this.service.say(call, itemId, body));
  }
}
