import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { Public } from '../../platform/access/call.js';
import { xsrfCookieName } from '../../platform/http/browser-session.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { DemoService } from '../demo/demo.service.js';
import { DemoSignIn, EnterOrganisation, SessionView, SignIn } from './session.dto.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly service: SessionService,
    private readonly demo: DemoService,
    private readonly sessions: Sessions,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in; hands out the token that writing calls send back' })
  async getSession(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    void reply.setCookie(xsrfCookieName(this.config), reply.generateCsrf(), { path: '/', sameSite: 'strict', secure: this.config.https });
    void reply.header('Cache-Control', 'no-store');
    return this.view(request);
  }

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in with address and password' })
  async signIn(@Body() body: SignIn, @Req() request: FastifyRequest): Promise<SessionView> {
    await this.sessions.begin(request, await this.service.authenticate(body.email, body.password, request.ip));
    return this.view(request);
  }

  @Post('demo')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'signInDemo', summary: 'Sign in as a person of the demo organisation, on this computer only' })
  async signInDemo(@Body() body: DemoSignIn, @Req() request: FastifyRequest): Promise<SessionView> {
    await this.sessions.begin(request, await this.demo.signIn(body.key, request), 'session.sign-in', 'demo');
    return this.view(request);
  }

  @Put('organisation')
  @Public()
  @ApiOperation({ operationId: 'enterOrganisation', summary: 'Go over to another organisation of the account, in a new session; this one ends' })
  async enterOrganisation(@Body() body: EnterOrganisation, @Req() request: FastifyRequest): Promise<SessionView> {
    await this.sessions.renew(request, await this.service.enter(request.session.get('signedIn'), body.organisationId), 'session.switch');
    return this.view(request);
  }

  @Delete()
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'signOut', summary: 'End this session' })
  async signOut(@Req() request: FastifyRequest): Promise<void> {
    await this.sessions.end(request);
  }

  private async view(request: FastifyRequest): Promise<SessionView> {
    return this.service.view(request.session, await this.demo.accounts(request));
  }
}
