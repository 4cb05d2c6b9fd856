import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { LevelMappingsController } from './level-mappings.controller.js';
import { LevelMappingsRepository } from './level-mappings.repository.js';
import { LevelMappingsService } from './level-mappings.service.js';

@Module({ imports: [LaddersModule], controllers: [LevelMappingsController], providers: [LevelMappingsService, LevelMappingsRepository], exports: [LevelMappingsRepository] })
export class LevelMappingsModule {}
