import { Module } from '@nestjs/common';
import { BreakGlassController } from './break-glass.controller.js';
import { BreakGlassService } from './break-glass.service.js';
import { GrantsRepository } from './grants.repository.js';

@Module({ controllers: [BreakGlassController], providers: [BreakGlassService, GrantsRepository], exports: [GrantsRepository] })
export class BreakGlassModule {}
