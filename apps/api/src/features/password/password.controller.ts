import { Body, Controller, HttpCode, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { ChangePassword } from './password.dto.js';
import { PasswordService } from './password.service.js';

@ApiTags('session')
@Controller('api/session')
export class PasswordController {
  constructor(private readonly service: PasswordService) {}

  @Put('password')
  @HttpCode(204)
  @Requires('password.change')
  @ApiOperation({ operationId: 'changePassword', summary: 'Change one’s own password; this session goes on under a new id' })
  changePassword(@CurrentCall() call: Call, @Body() body: ChangePassword, @Req() request: FastifyRequest): Promise<void> {
    return this.service.change(call, body, request);
  }
}
