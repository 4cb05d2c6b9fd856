import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { AsksOut, ReplyToCorrection, SendAgain, SentAgain } from './asks-out.dto.js';
import { AsksOutService } from './asks-out.service.js';
import { JudgeConfirmation } from './judgements.dto.js';
import { JudgementsService } from './judgements.service.js';

@ApiTags('corroborations')
@Controller('api')
export class AsksOutController {
  constructor(
    private readonly service: AsksOutService,
    private readonly judgements: JudgementsService,
  ) {}

  @Get('people/:personId/corroborations/out')
  @Requires('corroboration.out')
  @ApiOperation({ operationId: 'listAsksOut', summary: 'Whom one has asked and not heard of yet' })
  listAsksOut(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<AsksOut> {
    return this.service.list(call, personId);
  }

  @Post('corroborations/:askId/send-again')
  @HttpCode(200)
  @Requires('corroboration.send-again')
  @ApiOperation({ operationId: 'sendCorroborationAgain', summary: 'Remind of a request, or send a new link; without mail, make one to pass on. 409 where there is nothing to send' })
  sendCorroborationAgain(@CurrentCall() call: Call, @Param('askId', IdPipe) askId: string, @Body() body: SendAgain): Promise<SentAgain> {
    return this.service.sendAgain(call, askId, body);
  }

  @Post('corroborations/:askId/withdraw')
  @HttpCode(204)
  @Requires('corroboration.withdraw')
  @ApiOperation({ operationId: 'withdrawCorroboration', summary: 'Take a request back; its links end. 409 where it was answered' })
  async withdrawCorroboration(@CurrentCall() call: Call, @Param('askId', IdPipe) askId: string): Promise<void> {
    await this.service.withdraw(call, askId);
  }

  @Post('corroborations/:askId/reply')
  @HttpCode(204)
  @Requires('corroboration.reply')
  @ApiOperation({ operationId: 'replyToCorrection', summary: 'Answer what somebody says is not right; they are asked again. 409 where the item was said to be changed and was not' })
  async replyToCorrection(@CurrentCall() call: Call, @Param('askId', IdPipe) askId: string, @Body() body: ReplyToCorrection): Promise<void> {
    await this.service.reply(call, askId, body);
  }

  @Post('corroborations/:askId/judge')
  @HttpCode(204)
  @Requires('corroboration.judge')
  @ApiOperation({ operationId: 'judgeConfirmation', summary: 'Accept a confirmation from outside, or say why it does not count; once' })
  async judgeConfirmation(@CurrentCall() call: Call, @Param('askId', IdPipe) askId: string, @Body() body: JudgeConfirmation): Promise<void> {
    await this.judgements.judge(call, askId, body);
  }
}
