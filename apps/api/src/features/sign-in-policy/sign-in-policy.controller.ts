import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { withETag } from '../../platform/http/version.js';
import { ChangeSignInPolicy, SignInPolicy } from './sign-in-policy.dto.js';
import { SignInPolicyService } from './sign-in-policy.service.js';

@ApiTags('sign-in policy')
@Controller('api/sign-in-policy')
export class SignInPolicyController {
  constructor(private readonly service: SignInPolicyService) {}

  @Get()
  @Requires('sign-in-policy.read')
  @ApiOperation({ operationId: 'getSignInPolicy', summary: 'Whom the organisation asks for a second factor' })
  async getSignInPolicy(@CurrentCall() call: Call, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignInPolicy> {
    return withETag(reply, await this.service.read(call));
  }

  @Put()
  @Requires('sign-in-policy.change')
  @Edits()
  @ApiOperation({ operationId: 'changeSignInPolicy', summary: 'Decide it; holds at once. 409 `no_second_factor_possible` where nobody could set one up' })
  async changeSignInPolicy(@CurrentCall() call: Call, @Body() body: ChangeSignInPolicy, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignInPolicy> {
    return withETag(reply, await this.service.change(call, body));
  }
}
