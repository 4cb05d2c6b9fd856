import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/call.js';
import { AnswerConfirmation, ConfirmationToken, ConfirmationView } from './confirmations.dto.js';
import { ConfirmationsService } from './confirmations.service.js';

@ApiTags('corroborations')
@Controller('api')
export class ConfirmationsController {
  constructor(private readonly service: ConfirmationsService) {}

  @Post('confirmations/lookup')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'lookUpConfirmation', summary: 'What a link asks to confirm; reading it uses nothing up. 404 whatever is wrong with the link' })
  lookUpConfirmation(@Body() body: ConfirmationToken, @Req() request: FastifyRequest): Promise<ConfirmationView> {
    return this.service.lookUp(body.token, request.ip);
  }

  @Post('confirmations/answer')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'answerConfirmation', summary: 'Confirm, decline or say what is not right, with a link that is used up by it. 409 where another revision stands than the one that was read' })
  async answerConfirmation(@Body() body: AnswerConfirmation, @Req() request: FastifyRequest): Promise<void> {
    await this.service.answer(body, { ip: request.ip, personId: request.session.get('signedIn')?.personId ?? null });
  }
}
