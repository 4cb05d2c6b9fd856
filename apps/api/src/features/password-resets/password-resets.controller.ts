import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, CurrentCall, Public, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PassedOnResetsService } from './passed-on-resets.service.js';
import { ResetLink, ResetPassword, ResetRequest } from './password-resets.dto.js';
import { PasswordResetsService } from './password-resets.service.js';

@ApiTags('session')
@Controller('api')
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResetsService,
    private readonly passedOn: PassedOnResetsService,
  ) {}

  @Post('session/reset-request')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'requestReset', summary: 'Have a link for a new password sent; answered the same whether there is such an account or not. 409 where no mail is sent' })
  async requestReset(@Body() body: ResetRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.resets.request(body.email, request.ip);
  }

  @Post('session/reset')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'resetPassword', summary: 'Set a new password with a link, once; ends every session of the account, and signs nobody in' })
  async resetPassword(@Body() body: ResetPassword, @Req() request: FastifyRequest): Promise<void> {
    await this.resets.reset(body.token, body.password, request.ip);
  }

  @Post('people/:personId/reset-link')
  @HttpCode(200)
  @Requires('people.reset-link')
  @ApiOperation({ operationId: 'makeResetLink', summary: 'Send a person a link for a new password; without mail, make one to pass on. 409 where it would open more than this organisation' })
  makeResetLink(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<ResetLink> {
    return this.passedOn.make(call, personId);
  }
}
