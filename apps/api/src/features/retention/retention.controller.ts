import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { ChangeRetention, RetentionPreview, RetentionRules } from './retention.dto.js';
import { RetentionService } from './retention.service.js';

@ApiTags('retention')
@Controller('api/retention')
export class RetentionController {
  constructor(private readonly service: RetentionService) {}

  @Get()
  @Requires('retention.read')
  @ApiOperation({ operationId: 'getRetention', summary: 'After how long each kind of data goes' })
  getRetention(@CurrentCall() call: Call): Promise<RetentionRules> {
    return this.service.rules(call);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('retention.preview')
  @ApiOperation({ operationId: 'previewRetention', summary: 'How much a rule would take away at its next run; changes nothing' })
  previewRetention(@CurrentCall() call: Call, @Body() body: ChangeRetention): Promise<RetentionPreview> {
    return this.service.preview(call, body);
  }

  @Put()
  @Requires('retention.change')
  @Edits()
  @ApiOperation({ operationId: 'changeRetention', summary: 'Change one rule; If-Match carries the version of that rule' })
  changeRetention(@CurrentCall() call: Call, @Body() body: ChangeRetention): Promise<RetentionRules> {
    return this.service.change(call, body);
  }
}
