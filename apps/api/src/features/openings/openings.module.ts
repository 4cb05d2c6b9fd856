import { Module } from '@nestjs/common';
import { OpeningsController } from './openings.controller.js';
import { OpeningsRepository } from './openings.repository.js';
import { OpeningsService } from './openings.service.js';

@Module({ controllers: [OpeningsController], providers: [OpeningsService, OpeningsRepository], exports: [OpeningsRepository] })
export class OpeningsModule {}
