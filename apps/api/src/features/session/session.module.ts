import { Module } from '@nestjs/common';
import { DemoModule } from '../demo/demo.module.js';
import { Memberships } from './memberships.js';
import { SessionController } from './session.controller.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SignInWays } from './sign-in-ways.js';

@Module({
  imports: [DemoModule],
  controllers: [SessionController],
  providers: [SessionService, SessionRepository, Memberships, SignInWays],
  exports: [SessionService, SessionRepository, Memberships],
})
export class SessionModule {}
