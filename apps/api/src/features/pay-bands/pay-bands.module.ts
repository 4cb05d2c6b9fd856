import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PayBandsController } from './pay-bands.controller.js';
import { PayBandsRepository } from './pay-bands.repository.js';
import { PayBandsService } from './pay-bands.service.js';
import { PayScale } from './pay-scale.js';

@Module({ imports: [LaddersModule], controllers: [PayBandsController], providers: [PayBandsService, PayBandsRepository, PayScale], exports: [PayScale] })
export class PayBandsModule {}
