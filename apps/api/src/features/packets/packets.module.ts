import { Module } from '@nestjs/common';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { PacketsController } from './packets.controller.js';
import { PacketsRepository } from './packets.repository.js';
import { PacketsService } from './packets.service.js';
import { Typesetter } from './typesetter.js';

@Module({ imports: [ReadinessModule], controllers: [PacketsController], providers: [PacketsService, PacketsRepository, Typesetter], exports: [PacketsRepository, Typesetter] })
export class PacketsModule {}
