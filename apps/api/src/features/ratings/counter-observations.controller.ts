import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { AnswerObservation, CounterEffects, ObserveCounter } from './counter-observations.dto.js';
import { CounterObservationsService } from './counter-observations.service.js';

@ApiTags('ratings')
@Controller('api/evidence/:itemId/counter-observations')
export class CounterObservationsController {
  constructor(private readonly service: CounterObservationsService) {}

  @Post()
  @Requires('counter-observation.give')
  @Creates()
  @ApiOperation({ operationId: 'observeCounter', summary: 'Record a named, dated observation against an indicator; the person sees it at once' })
  observeCounter(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: ObserveCounter): Promise<EvidenceItem> {
    return this.service.observe(call, itemId, body);
  }

  @Get('effects')
  @Requires('counter-observation.effect')
  @ApiOperation({ operationId: 'getCounterEffects', summary: 'What each observation changes: the assessment of today with and without it' })
  getCounterEffects(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string): Promise<CounterEffects> {
    return this.service.effects(call, itemId);
  }

  @Post(':observationId/answer')
  @HttpCode(200)
  @Requires('counter-observation.answer')
  @ApiOperation({ operationId: 'answerObservation', summary: 'Answer an observation, once' })
  answerObservation(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Param('observationId', IdPipe) observationId: string, @Body() body: AnswerObservation): Promise<EvidenceItem> {
    return this.service.answer(call, { itemId, observationId }, body);
  }
}
