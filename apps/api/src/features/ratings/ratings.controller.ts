import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { QuestionsService } from './questions.service.js';
import { AnswerQuestion, AskBeforeRating, RateEvidence, RatingsDeclined, ReviseRating } from './ratings.dto.js';
import { RatingsService } from './ratings.service.js';

@ApiTags('ratings')
@Controller('api')
export class RatingsController {
  constructor(
    private readonly service: RatingsService,
    private readonly questions: QuestionsService,
  ) {}

  @Post('evidence/:itemId/ratings')
  @Requires('rating.give')
  @Creates()
  @ApiOperation({ operationId: 'rateEvidence', summary: 'Rate every indicator of a shared item; opens the person’s claims and what others said' })
  rateEvidence(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: RateEvidence): Promise<EvidenceItem> {
    return this.service.rate(call, itemId, body);
  }

  @Post('evidence/:itemId/ratings/revisions')
  @Requires('rating.revise')
  @Creates()
  @ApiOperation({ operationId: 'reviseRating', summary: 'Give a new rating in place of one’s own, for a reason; the old one stays on record' })
  reviseRating(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: ReviseRating): Promise<EvidenceItem> {
    return this.service.revise(call, itemId, body);
  }

  @Post('evidence/:itemId/rating-decline')
  @HttpCode(200)
  @Requires('rating.decline')
  @ApiOperation({ operationId: 'declineRating', summary: 'Leave the rating of an item to others; from here on their ratings are shown' })
  declineRating(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string): Promise<EvidenceItem> {
    return this.service.decline(call, itemId);
  }

  @Post('people/:personId/rating-declines')
  @HttpCode(200)
  @Requires('rating.decline-all')
  @ApiOperation({ operationId: 'declineRatings', summary: 'Leave the ratings of everything that a person has shared so far to others' })
  declineRatings(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<RatingsDeclined> {
    return this.service.declineAll(call, personId);
  }

  @Post('evidence/:itemId/questions')
  @Requires('rating.ask')
  @Creates()
  @ApiOperation({ operationId: 'askBeforeRating', summary: 'Ask the person for more before rating; the item leaves one’s queue until they answer' })
  askBeforeRating(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: AskBeforeRating): Promise<EvidenceItem> {
    return this.questions.ask(call, itemId, body);
  }

  @Post('evidence/:itemId/questions/:questionId/answer')
  @HttpCode(200)
  @Requires('rating.answer')
  @ApiOperation({ operationId: 'answerQuestion', summary: 'Answer what was asked before a rating; the item goes back to its place in the queue' })
  answerQuestion(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Param('questionId', IdPipe) questionId: string, @Body() body: AnswerQuestion): Promise<EvidenceItem> {
    return this.questions.answer(call, { itemId, questionId }, body);
  }
}
