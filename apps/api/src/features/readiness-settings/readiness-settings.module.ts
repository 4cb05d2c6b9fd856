import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { AimingRepository } from './aiming.repository.js';
import { ReadinessSettingsController } from './readiness-settings.controller.js';
import { ReadinessSettingsService } from './readiness-settings.service.js';
import { SettingsPreviewService } from './settings-preview.service.js';

@Module({ imports: [LaddersModule, ReadinessModule], controllers: [ReadinessSettingsController], providers: [ReadinessSettingsService, SettingsPreviewService, AimingRepository] })
export class ReadinessSettingsModule {}
