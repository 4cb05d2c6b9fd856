import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { AgreedBar, WriteBar } from './agreed-bars.dto.js';
import { AgreedBarsService } from './agreed-bars.service.js';

@ApiTags('agreed bars')
@Controller('api/people/:personId/agreed-bar')
export class AgreedBarsController {
  constructor(private readonly service: AgreedBarsService) {}

  @Get()
  @Requires('agreed-bar.read')
  @ApiOperation({ operationId: 'getAgreedBar', summary: 'What will prove the target rung, by when, with every revision and who signed it' })
  async getAgreedBar(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<AgreedBar> {
    return withETag(reply, await this.service.read(call, personId));
  }

  @Put()
  @Requires('agreed-bar.write')
  @Edits()
  @ApiOperation({ operationId: 'writeAgreedBar', summary: 'Write the next revision and sign it; the one before stands until everyone has signed' })
  async writeAgreedBar(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: WriteBar, @Res({ passthrough: true }) reply: FastifyReply): Promise<AgreedBar> {
    return withETag(reply, await this.service.write(call, personId, body));
  }

  @Post(':barId/sign')
  @HttpCode(200)
  @Requires('agreed-bar.sign')
  @ApiOperation({ operationId: 'signAgreedBar', summary: 'Sign the newest revision; refused (409) when there is a newer one, or nobody asks for this signature' })
  async signAgreedBar(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('barId', IdPipe) barId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<AgreedBar> {
    return withETag(reply, await this.service.sign(call, personId, barId));
  }
}
