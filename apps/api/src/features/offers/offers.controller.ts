import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { AcceptOfferService } from './accept-offer.service.js';
import { AcceptOffer, DeclineOffer, OfferEvidence, OfferView } from './offers.dto.js';
import { OffersService } from './offers.service.js';

@ApiTags('offers')
@Controller('api')
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly accepting: AcceptOfferService,
  ) {}

  @Post('people/:personId/offers')
  @Requires('offer.make')
  @Creates()
  @ApiOperation({ operationId: 'offerEvidence', summary: 'Write an item for somebody; it is theirs once they accept it, and then the author’s word counts' })
  offerEvidence(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: OfferEvidence): Promise<OfferView> {
    return this.offers.make(call, personId, body);
  }

  @Get('offers')
  @Requires('offer.own')
  @ApiOperation({ operationId: 'listOwnOffers', summary: 'What one offered to others: open, or answered within a month; newest first' })
  listOwnOffers(@CurrentCall() call: Call): Promise<OfferView[]> {
    return this.offers.own(call);
  }

  @Post('offers/:offerId/accept')
  @HttpCode(200)
  @Requires('offer.accept')
  @ApiOperation({ operationId: 'acceptOffer', summary: 'Make an offered item one’s own, as it is or edited; private until shared' })
  acceptOffer(@CurrentCall() call: Call, @Param('offerId', IdPipe) offerId: string, @Body() body: AcceptOffer): Promise<EvidenceItem> {
    return this.accepting.accept(call, offerId, body);
  }

  @Post('offers/:offerId/decline')
  @HttpCode(200)
  @Requires('offer.decline')
  @ApiOperation({ operationId: 'declineOffer', summary: 'Decline an offered item, with a word to its author' })
  declineOffer(@CurrentCall() call: Call, @Param('offerId', IdPipe) offerId: string, @Body() body: DeclineOffer): Promise<OfferView> {
    return this.offers.decline(call, offerId, body);
  }

  @Post('offers/:offerId/take-back')
  @HttpCode(200)
  @Requires('offer.take-back')
  @ApiOperation({ operationId: 'takeBackOffer', summary: 'Take back an offer that was not answered' })
  takeBackOffer(@CurrentCall() call: Call, @Param('offerId', IdPipe) offerId: string): Promise<OfferView> {
    return this.offers.takeBack(call, offerId);
  }
}
