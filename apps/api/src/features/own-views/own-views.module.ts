import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { OwnViewsController } from './own-views.controller.js';
import { OwnViewsRepository } from './own-views.repository.js';
import { OwnViewsService } from './own-views.service.js';

@Module({ imports: [LaddersModule], controllers: [OwnViewsController], providers: [OwnViewsService, OwnViewsRepository], exports: [OwnViewsRepository] })
export class OwnViewsModule {}
