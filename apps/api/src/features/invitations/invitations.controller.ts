import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, CurrentCall, Public, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { SessionView } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { AcceptInvitation, InvitationLink, InvitationToken, InvitationView, InvitePerson } from './invitations.dto.js';
import { InvitingService } from './inviting.service.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('invitations')
@Controller('api')
export class InvitationsController {
  constructor(
    private readonly service: InvitationsService,
    private readonly inviting: InvitingService,
    private readonly session: SessionService,
    private readonly sessions: Sessions,
  ) {}

  @Post('people/:personId/invitation')
  @HttpCode(200)
  @Requires('people.invite')
  @ApiOperation({ operationId: 'invitePerson', summary: 'Send an invitation by mail, or make a link to pass on where no mail is sent or the link is asked for; earlier ones end' })
  invitePerson(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() { showLink }: InvitePerson): Promise<InvitationLink> {
    return this.inviting.invite(call, personId, showLink === true);
  }

  @Post('invitations/lookup')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'lookUpInvitation', summary: 'Whom an invitation is for' })
  lookUpInvitation(@Body() body: InvitationToken, @Req() request: FastifyRequest): Promise<InvitationView> {
    return this.service.lookUp(body.token, request.ip);
  }

  @Post('invitations/accept')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'acceptInvitation', summary: 'Choose a password and sign in' })
  async acceptInvitation(@Body() body: AcceptInvitation, @Req() request: FastifyRequest): Promise<SessionView> {
    const signedIn = await this.service.accept(body.token, body.password, request.ip);
    await this.sessions.begin(request, signedIn, null, 'invitation');
    return this.session.view(request.session, []);
  }
}
