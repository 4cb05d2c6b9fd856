import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PacketsModule } from '../packets/packets.module.js';
import { PayBandsModule } from '../pay-bands/pay-bands.module.js';
import { CasePayService } from './case-pay.service.js';
import { CyclePayController } from './cycle-pay.controller.js';
import { CyclePayRepository } from './cycle-pay.repository.js';
import { CyclePayService } from './cycle-pay.service.js';
import { PayFilesService } from './pay-files.service.js';

@Module({ imports: [LaddersModule, PacketsModule, PayBandsModule], controllers: [CyclePayController], providers: [CasePayService, CyclePayService, PayFilesService, CyclePayRepository] })
export class CyclePayModule {}
