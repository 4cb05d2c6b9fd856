import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { PasswordController } from './password.controller.js';
import { PasswordRepository } from './password.repository.js';
import { PasswordService } from './password.service.js';

@Module({ imports: [SessionModule], controllers: [PasswordController], providers: [PasswordService, PasswordRepository] })
export class PasswordModule {}
