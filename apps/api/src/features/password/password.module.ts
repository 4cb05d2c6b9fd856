import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { PasswordController } from './password.controller.js';
import { PasswordHolder } from './password-holder.js';
import { PasswordRepository } from './password.repository.js';
import { PasswordService } from './password.service.js';

@Module({ imports: [SessionModule], controllers: [PasswordController], providers: [PasswordService, PasswordHolder, PasswordRepository] })
export class PasswordModule {}
