import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/call.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { DemoService } from '../demo/demo.service.js';
import { SessionView } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { SetUp } from './set-up.dto.js';
import { SetUpService } from './set-up.service.js';

@ApiTags('organisations')
@Controller('api/setup')
export class SetUpController {
  constructor(
    private readonly service: SetUpService,
    private readonly session: SessionService,
    private readonly sessions: Sessions,
    private readonly demo: DemoService,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'setUp', summary: 'Create the first organisation and its first administrator' })
  async setUp(@Body() body: SetUp, @Req() request: FastifyRequest): Promise<SessionView> {
    const signedIn = await this.service.setUp(body, request.ip, this.demo.isLocal(request));
    await this.sessions.begin(request, signedIn, null, true);
    return this.session.view(signedIn, await this.demo.accounts(request));
  }
}
