import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PacketDeskModule } from '../case-packets/packet-desk.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { CasePackets } from './case-packets.js';
import { PanelReviewsController } from './panel-reviews.controller.js';
import { ReviewsRepository } from './reviews.repository.js';
import { ReviewsService } from './reviews.service.js';
import { SeatsService } from './seats.service.js';

@Module({
  imports: [CasesModule, LaddersModule, PacketDeskModule, ReadinessModule],
  controllers: [PanelReviewsController],
  providers: [ReviewsService, SeatsService, CasePackets, ReviewsRepository],
})
export class PanelReviewsModule {}
