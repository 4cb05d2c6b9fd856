import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import { InvitingService } from './inviting.service.js';

@Module({ imports: [SessionModule], controllers: [InvitationsController], providers: [InvitationsService, InvitingService, InvitationsRepository] })
export class InvitationsModule {}
