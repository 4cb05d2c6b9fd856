import { Module } from '@nestjs/common';
import { AgreedBarsModule } from '../agreed-bars/agreed-bars.module.js';
import { GapsModule } from '../gaps/gaps.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PlanToDo } from './plan-to-do.js';
import { PlansController } from './plans.controller.js';
import { PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';

@Module({ imports: [LaddersModule, GapsModule, AgreedBarsModule], controllers: [PlansController], providers: [PlansService, PlansRepository, PlanToDo], exports: [PlanToDo] })
export class PlansModule {}
