import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { FirstLooksController } from './first-looks.controller.js';
import { FirstLooksToMark } from './first-looks-to-mark.js';
import { FirstLooksRepository } from './first-looks.repository.js';
import { FirstLooksService } from './first-looks.service.js';

@Module({ imports: [LaddersModule], controllers: [FirstLooksController], providers: [FirstLooksService, FirstLooksRepository, FirstLooksToMark], exports: [FirstLooksToMark] })
export class FirstLooksModule {}
