import { Module } from '@nestjs/common';
import { DemoModule } from '../demo/demo.module.js';
import { SessionModule } from '../session/session.module.js';
import { SetUpController } from './set-up.controller.js';
import { SetUpService } from './set-up.service.js';

@Module({ imports: [DemoModule, SessionModule], controllers: [SetUpController], providers: [SetUpService] })
export class OrganisationsModule {}
