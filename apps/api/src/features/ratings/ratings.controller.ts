import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { ObserveCounter, RateEvidence } from './ratings.dto.js';
import { RatingsService } from './ratings.service.js';

@ApiTags('ratings')
@Controller('api/evidence/:itemId')
export class RatingsController {
  constructor(private readonly service: RatingsService) {}

  @Post('ratings')
  @Requires('rating.give')
  @Creates()
  @ApiOperation({ operationId: 'rateEvidence', summary: 'Rate every indicator of a shared item; opens the person’s claims' })
  rateEvidence(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: RateEvidence): Promise<EvidenceItem> {
    return this.service.rate(call, itemId, body);
  }

  @Post('counter-observations')
  @Requires('counter-observation.give')
  @Creates()
  @ApiOperation({ operationId: 'observeCounter', summary: 'Record a named, dated observation against an indicator; the person sees it' })
  observeCounter(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: ObserveCounter): Promise<EvidenceItem> {
    return this.service.observeCounter(call, itemId, body);
  }
}
