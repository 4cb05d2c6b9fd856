import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { withETag } from '../../platform/http/version.js';
import { DigestSettingsService } from './digest-settings.service.js';
import { ChangeDigestSettings, DigestPreview, DigestQuery, DigestSettings, SendDigest } from './digests.dto.js';
import { DigestsService } from './digests.service.js';

@ApiTags('digests')
@Controller('api/digests')
export class DigestsController {
  constructor(
    private readonly settings: DigestSettingsService,
    private readonly digests: DigestsService,
  ) {}

  @Get('settings')
  @Requires('digest.read')
  @ApiOperation({ operationId: 'getDigestSettings', summary: 'What one wants by mail, and when the next one goes' })
  async getDigestSettings(@CurrentCall() call: Call, @Res({ passthrough: true }) reply: FastifyReply): Promise<DigestSettings> {
    return withETag(reply, await this.settings.read(call));
  }

  @Put('settings')
  @Requires('digest.change')
  @Edits()
  @ApiOperation({ operationId: 'changeDigestSettings', summary: 'Choose it; holds from the next time on that comes after it' })
  async changeDigestSettings(@CurrentCall() call: Call, @Body() body: ChangeDigestSettings, @Res({ passthrough: true }) reply: FastifyReply): Promise<DigestSettings> {
    return withETag(reply, await this.settings.change(call, body));
  }

  @Get('preview')
  @Requires('digest.read')
  @ApiOperation({ operationId: 'previewDigest', summary: 'What the next one would say if it went now' })
  previewDigest(@CurrentCall() call: Call, @Query() { kind = 'own' }: DigestQuery): Promise<DigestPreview> {
    return this.digests.preview(call, kind);
  }

  @Post()
  @HttpCode(204)
  @Requires('digest.send')
  @Creates()
  @ApiOperation({ operationId: 'sendDigest', summary: 'Have the one of today sent now. 409 where no mail is sent, there is nothing to say, one is on leave, or it was made already' })
  async sendDigest(@CurrentCall() call: Call, @Body() body: SendDigest): Promise<void> {
    await this.digests.send(call, body.kind);
  }
}
