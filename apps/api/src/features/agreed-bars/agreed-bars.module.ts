import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { AgreedBarsController } from './agreed-bars.controller.js';
import { AgreedBarsRepository } from './agreed-bars.repository.js';
import { AgreedBarsService } from './agreed-bars.service.js';

@Module({ imports: [LaddersModule], controllers: [AgreedBarsController], providers: [AgreedBarsService, AgreedBarsRepository], exports: [AgreedBarsRepository] })
export class AgreedBarsModule {}
