import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PlansController } from './plans.controller.js';
import { PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';

@Module({ imports: [LaddersModule], controllers: [PlansController], providers: [PlansService, PlansRepository], exports: [PlansRepository] })
export class PlansModule {}
