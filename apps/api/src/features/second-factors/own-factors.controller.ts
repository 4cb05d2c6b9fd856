import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { OwnCodesService } from './own-codes.service.js';
import { FirstCode, NewCodes, OwnFactors, RecoveryCodes } from './own-factors.dto.js';
import { OwnFactorsService } from './own-factors.service.js';
import { OwnPasskeysService } from './own-passkeys.service.js';
import { CeremonyOptions, NewPasskeyRequest, PasskeyName } from './passkeys.dto.js';

/** How one signs in oneself. Changes answer 403 `confirm_first` unless the person has just shown who they are. */
@ApiTags('second factors')
@Controller('api/me')
export class OwnFactorsController {
  constructor(
    private readonly service: OwnFactorsService,
    private readonly passkeys: OwnPasskeysService,
    private readonly codes: OwnCodesService,
    private readonly sessions: Sessions,
  ) {}

  @Get('second-factors')
  @Requires('second-factor.own')
  @ApiOperation({ operationId: 'getOwnFactors', summary: 'Which second factors one has' })
  getOwnFactors(@CurrentCall() call: Call): Promise<OwnFactors> {
    return this.service.read(call);
  }

  @Post('passkeys/options')
  @HttpCode(200)
  @Requires('second-factor.begin')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'beginPasskey', summary: 'What the browser needs to make a passkey' })
  beginPasskey(@CurrentCall() call: Call, @Req() request: FastifyRequest): Promise<CeremonyOptions> {
    return this.passkeys.begin(call, request.session);
  }

  @Post('passkeys')
  @HttpCode(204)
  @Requires('second-factor.add-passkey')
  @ApiOperation({ operationId: 'addPasskey', summary: 'Add the passkey that the browser made; 409 `passkey_refused` where it does not answer this session’s challenge' })
  async addPasskey(@CurrentCall() call: Call, @Body() body: NewPasskeyRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.passkeys.add(call, request.session, body);
    await this.sessions.strengthen(request, call.viewer.accountId);
  }

  @Patch('passkeys/:passkeyId')
  @HttpCode(204)
  @Requires('second-factor.rename-passkey')
  @ApiOperation({ operationId: 'renamePasskey', summary: 'Give a passkey another name' })
  renamePasskey(@CurrentCall() call: Call, @Param('passkeyId', IdPipe) passkeyId: string, @Body() { name }: PasskeyName): Promise<void> {
    return this.passkeys.rename(call, passkeyId, name);
  }

  @Delete('passkeys/:passkeyId')
  @HttpCode(204)
  @Requires('second-factor.remove-passkey')
  @ApiOperation({ operationId: 'removePasskey', summary: 'Remove a passkey; 409 `last_factor` where one is needed' })
  removePasskey(@CurrentCall() call: Call, @Param('passkeyId', IdPipe) passkeyId: string): Promise<void> {
    return this.passkeys.remove(call, passkeyId);
  }

  @Post('one-time-codes/begin')
  @HttpCode(200)
  @Requires('second-factor.begin')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'beginCodes', summary: 'A secret for an authenticator app; counts once it is confirmed. 409 `no_secret_key` where the server cannot keep it' })
  beginCodes(@CurrentCall() call: Call): Promise<NewCodes> {
    return this.codes.begin(call);
  }

  @Post('one-time-codes')
  @HttpCode(200)
  @Requires('second-factor.set-up-codes')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'confirmCodes', summary: 'Take one-time codes into use with a first one; answers ten recovery codes, this once. 429 after five wrong ones' })
  async confirmCodes(@CurrentCall() call: Call, @Body() { code }: FirstCode, @Req() request: FastifyRequest): Promise<RecoveryCodes> {
    const codes = await this.codes.confirm(call, code);
    await this.sessions.strengthen(request, call.viewer.accountId);
    return codes;
  }

  @Delete('one-time-codes')
  @HttpCode(204)
  @Requires('second-factor.remove-codes')
  @ApiOperation({ operationId: 'removeCodes', summary: 'Remove one-time codes; 409 `last_factor` where one is needed' })
  removeCodes(@CurrentCall() call: Call): Promise<void> {
    return this.codes.remove(call);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Requires('second-factor.new-recovery-codes')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'renewRecoveryCodes', summary: 'Ten recovery codes, shown this once; earlier ones stop working' })
  renewRecoveryCodes(@CurrentCall() call: Call): Promise<RecoveryCodes> {
    return this.codes.renew(call);
  }
}
