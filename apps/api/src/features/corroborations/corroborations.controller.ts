import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { AnswerCorroboration, AskCorroboration, AskPreview, CorroborationAsk } from './corroborations.dto.js';
import { CorroborationsService } from './corroborations.service.js';

@ApiTags('corroborations')
@Controller('api')
export class CorroborationsController {
  constructor(private readonly service: CorroborationsService) {}

  @Post('evidence/:itemId/corroborations')
  @Requires('corroboration.ask')
  @Creates()
  @ApiOperation({ operationId: 'askCorroboration', summary: 'Ask somebody here, or outside by their address, to confirm what they saw; by mail where mail is sent. 400 with the reason at `colleagueId`, `email` or `name`' })
  askCorroboration(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: AskCorroboration): Promise<EvidenceItem> {
    return this.service.ask(call, itemId, body);
  }

  @Post('evidence/:itemId/corroborations/preview')
  @HttpCode(200)
  @Requires('corroboration.preview')
  @ApiOperation({ operationId: 'previewCorroboration', summary: 'What would go out, and to whom; nothing is sent' })
  previewCorroboration(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: AskCorroboration): Promise<AskPreview> {
    return this.service.preview(call, itemId, body);
  }

  @Get('corroborations/:askId')
  @Requires('corroboration.read')
  @ApiOperation({ operationId: 'getCorroborationAsk', summary: 'The item one is asked about: no claims, no ratings' })
  getCorroborationAsk(@CurrentCall() call: Call, @Param('askId', IdPipe) askId: string): Promise<CorroborationAsk> {
    return this.service.get(call, askId);
  }

  @Post('corroborations/:askId/answer')
  @HttpCode(200)
  @Requires('corroboration.answer')
  @ApiOperation({ operationId: 'answerCorroboration', summary: 'Confirm or decline, once, or say what is not right. 409 where it was answered, or where another revision stands than the one that was read' })
  answerCorroboration(@CurrentCall() call: Call, @Param('askId', IdPipe) askId: string, @Body() body: AnswerCorroboration): Promise<CorroborationAsk> {
    return this.service.answer(call, askId, body);
  }
}
