import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { CaseBrief } from './brief.dto.js';
import { MaskedQuery } from './masked.query.js';
import { DeclareConflict, ReviewSheet, SeatsView, WriteReview } from './panel-reviews.dto.js';
import { ReviewsService } from './reviews.service.js';
import { SeatsService } from './seats.service.js';

@ApiTags('panel-reviews')
@Controller('api/cases/:caseId')
export class PanelReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly seats: SeatsService,
  ) {}

  @Get('brief')
  @Requires('case.brief')
  @ApiOperation({ operationId: 'getCaseBrief', summary: 'A case in two minutes: summary, gates, evidence table, where people differ, open risks' })
  getCaseBrief(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Query() { masked }: MaskedQuery): Promise<CaseBrief> {
    return this.reviews.brief(call, caseId, masked === 'true');
  }

  @Get('review')
  @Requires('case-review.read')
  @ApiOperation({ operationId: 'getReviewSheet', summary: 'The reader’s own ratings of a case, and nothing of anyone else’s' })
  async getReviewSheet(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Query() { masked }: MaskedQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReviewSheet> {
    return withETag(reply, await this.reviews.read(call, caseId, masked === 'true'));
  }

  @Put('review')
  @Requires('case-review.write')
  @Edits()
  @ApiOperation({ operationId: 'writeReview', summary: 'Keep one’s own ratings as far as they are written; If-Match: the version of the sheet, 0 where nothing was written' })
  async writeReview(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Query() { masked }: MaskedQuery, @Body() body: WriteReview, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReviewSheet> {
    return withETag(reply, await this.reviews.write(call, caseId, body, masked === 'true'));
  }

  @Post('review/submit')
  @HttpCode(200)
  @Requires('case-review.submit')
  @Edits()
  @ApiOperation({ operationId: 'submitReview', summary: 'Seal one’s own ratings; refused (400) at its fields while a level, a reason or a cited item is missing' })
  async submitReview(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Query() { masked }: MaskedQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReviewSheet> {
    return withETag(reply, await this.reviews.submit(call, caseId, masked === 'true'));
  }

  @Post('conflict')
  @HttpCode(204)
  @Requires('case.declare-conflict')
  @ApiOperation({ operationId: 'declareConflict', summary: 'Say that one should not judge this case; it is not there for the reader any more, and an alternate takes the place' })
  declareConflict(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: DeclareConflict): Promise<void> {
    return this.seats.declare(call, caseId, body);
  }

  @Get('seats')
  @Requires('case.seats')
  @ApiOperation({ operationId: 'getSeats', summary: 'Who judges a case, and who does not, by which rule' })
  getSeats(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string): Promise<SeatsView> {
    return this.seats.read(call, caseId);
  }

  @Post('seats')
  @HttpCode(200)
  @Requires('case.reseat')
  @ApiOperation({ operationId: 'fillSeats', summary: 'Look again at who can judge a case: draws alternates, and lets a blocked case go on where enough can' })
  fillSeats(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string): Promise<SeatsView> {
    return this.seats.again(call, caseId);
  }
}
