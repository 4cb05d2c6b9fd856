import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { withETag } from '../../platform/http/version.js';
import { ChangeSettings, ReadinessSettings, SettingsDraft, SettingsPreview } from './readiness-settings.dto.js';
import { ReadinessSettingsService } from './readiness-settings.service.js';
import { SettingsPreviewService } from './settings-preview.service.js';

@ApiTags('readiness settings')
@Controller('api/readiness-settings')
export class ReadinessSettingsController {
  constructor(
    private readonly service: ReadinessSettingsService,
    private readonly previews: SettingsPreviewService,
  ) {}

  @Get()
  @Requires('readiness-settings.read')
  @ApiOperation({ operationId: 'getReadinessSettings', summary: 'What the organisation asks for, rung by rung, with every change' })
  async getReadinessSettings(@CurrentCall() call: Call, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessSettings> {
    return withETag(reply, await this.service.read(call));
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('readiness-settings.preview')
  @ApiOperation({ operationId: 'previewReadinessSettings', summary: 'Whose state would move, from what to what; stores nothing' })
  previewReadinessSettings(@CurrentCall() call: Call, @Body() body: SettingsDraft, @Res({ passthrough: true }) reply: FastifyReply): Promise<SettingsPreview> {
    return this.previews.preview(call, body, () => reply.raw.destroyed);
  }

  @Put()
  @Requires('readiness-settings.change')
  @Edits()
  @ApiOperation({ operationId: 'changeReadinessSettings', summary: 'Change what is asked for, with a reason; earlier settings stay in the history' })
  async changeReadinessSettings(@CurrentCall() call: Call, @Body() body: ChangeSettings, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessSettings> {
    return withETag(reply, await this.service.change(call, body));
  }
}
