import { Module } from '@nestjs/common';
import { BreakInController } from './break-in.controller.js';
import { BreakInRepository } from './break-in.repository.js';
import { BreakInService } from './break-in.service.js';

@Module({ controllers: [BreakInController], providers: [BreakInService, BreakInRepository] })
export class BreakInModule {}
