import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { WaiversController } from './waivers.controller.js';
import { WaiversRepository } from './waivers.repository.js';
import { WaiversToSign } from './waivers-to-sign.js';
import { WaiversService } from './waivers.service.js';

@Module({ imports: [LaddersModule, ReadinessModule], controllers: [WaiversController], providers: [WaiversService, WaiversRepository, WaiversToSign], exports: [WaiversToSign] })
export class WaiversModule {}
