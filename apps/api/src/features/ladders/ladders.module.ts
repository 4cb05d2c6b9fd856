import { Module } from '@nestjs/common';
import { LaddersController } from './ladders.controller.js';
import { LaddersRepository } from './ladders.repository.js';
import { LaddersService } from './ladders.service.js';
import { TargetsRepository } from './targets.repository.js';

@Module({ controllers: [LaddersController], providers: [LaddersService, LaddersRepository, TargetsRepository], exports: [LaddersRepository, TargetsRepository] })
export class LaddersModule {}
