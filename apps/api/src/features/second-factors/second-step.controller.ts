import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/call.js';
import { DemoService } from '../demo/demo.service.js';
import { SessionView } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { CeremonyOptions, PasskeyUsed } from './passkeys.dto.js';
import { PasskeyCheck } from './passkey-check.js';
import { SecondStepCode, PasswordAgain } from './second-step.dto.js';
import { SecondStepChecks } from './second-step-checks.js';
import { SecondStepService } from './second-step.service.js';

/** Passkeys on their own, the step after a password, and confirming within a session that it is still the same person. */
@ApiTags('session')
@Controller('api/session')
export class SecondStepController {
  constructor(
    private readonly step: SecondStepService,
    private readonly passkeys: PasskeyCheck,
    private readonly checks: SecondStepChecks,
    private readonly session: SessionService,
    private readonly demo: DemoService,
  ) {}

  @Post('passkey/options')
  @HttpCode(200)
  @Public()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'beginPasskeySignIn', summary: 'What the browser needs to use a passkey: anyone’s, or after the password that account’s' })
  beginPasskeySignIn(@Req() request: FastifyRequest): Promise<CeremonyOptions> {
    return this.passkeys.begin(request, this.step.who(request)?.accountId ?? null);
  }

  @Post('passkey')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'signInWithPasskey', summary: 'Sign in with a passkey alone, take the second step with it, or confirm; 401 `passkey_refused`' })
  async signInWithPasskey(@Body() body: PasskeyUsed, @Req() request: FastifyRequest): Promise<SessionView> {
    const accountId = await this.passkeys.use(request, body, this.step.who(request)?.accountId ?? null);
    await this.step.done(request, accountId, 'passkey');
    return this.view(request);
  }

  @Post('code')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'signInWithCode', summary: 'Take the second step, or confirm, with a one-time or recovery code; 401 `wrong_code`, 429 after five wrong ones' })
  async signInWithCode(@Body() { code }: SecondStepCode, @Req() request: FastifyRequest): Promise<SessionView> {
    const { accountId } = await this.checks.code(this.step.who(request), code, request.ip);
    await this.step.done(request, accountId, 'code');
    return this.view(request);
  }

  @Post('password')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'confirmPassword', summary: 'Confirm within a session with the password, where there is no second factor; 401 `wrong_credentials`' })
  async confirmPassword(@Body() { password }: PasswordAgain, @Req() request: FastifyRequest): Promise<SessionView> {
    const { accountId } = await this.checks.password(request.session.get('signedIn') ?? null, password, request.ip);
    await this.step.done(request, accountId, 'password');
    return this.view(request);
  }

  private async view(request: FastifyRequest): Promise<SessionView> {
    return this.session.view(request.session, await this.demo.accounts(request));
  }
}
