import { Module } from '@nestjs/common';
import { AfterAnswer } from '../../platform/http/after-answer.js';
import { PassedOnResetsService } from './passed-on-resets.service.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import { PasswordResetsService } from './password-resets.service.js';
import { ResetLinks } from './reset-links.js';

@Module({ controllers: [PasswordResetsController], providers: [AfterAnswer, PasswordResetsService, PassedOnResetsService, PasswordResetsRepository, ResetLinks] })
export class PasswordResetsModule {}
