import { Module } from '@nestjs/common';
import { CorroborationsModule } from '../corroborations/corroborations.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { RatingsModule } from '../ratings/ratings.module.js';
import { AcceptOfferService } from './accept-offer.service.js';
import { OfferVoice } from './offer-voice.js';
import { OffersController } from './offers.controller.js';
import { OffersReader } from './offers.reader.js';
import { OffersRepository } from './offers.repository.js';
import { OffersService } from './offers.service.js';

@Module({
  imports: [EvidenceModule, CorroborationsModule, RatingsModule, LaddersModule],
  controllers: [OffersController],
  providers: [OffersService, AcceptOfferService, OffersReader, OffersRepository, OfferVoice],
  exports: [OffersReader],
})
export class OffersModule {}
