import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { DraftIds, DraftsMoved, MergeDraft, SettleDrafts, SimilarQuery, SimilarToDraft } from './evidence-drafts.dto.js';
import { EvidenceDraftsService } from './evidence-drafts.service.js';
import { MergeDraftService } from './merge-draft.service.js';

@ApiTags('evidence')
@Controller('api')
export class EvidenceDraftsController {
  constructor(
    private readonly drafts: EvidenceDraftsService,
    private readonly merging: MergeDraftService,
  ) {}

  @Get('people/:personId/evidence/similar')
  @Requires('evidence.similar')
  @ApiOperation({ operationId: 'listSimilar', summary: 'Drafts that may be the same work as an item of one’s own, with those items' })
  listSimilar(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: SimilarQuery): Promise<SimilarToDraft[]> {
    return this.drafts.similar(call, personId, query);
  }

  @Post('people/:personId/evidence/drafts/settle')
  @HttpCode(200)
  @Requires('evidence.settle-drafts')
  @ApiOperation({ operationId: 'settleDrafts', summary: 'Accept or dismiss several drafts; what is no draft any more is left as it is' })
  settleDrafts(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: SettleDrafts): Promise<DraftsMoved> {
    return this.drafts.settle(call, personId, body);
  }

  @Post('people/:personId/evidence/drafts/reopen')
  @HttpCode(200)
  @Requires('evidence.reopen-drafts')
  @ApiOperation({ operationId: 'reopenDrafts', summary: 'Take back that drafts were accepted or dismissed, within a day and while nobody else knows of them' })
  reopenDrafts(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: DraftIds): Promise<DraftsMoved> {
    return this.drafts.reopen(call, personId, body);
  }

  @Post('evidence/:itemId/merge')
  @HttpCode(200)
  @Requires('evidence.merge')
  @ApiOperation({ operationId: 'mergeDraft', summary: 'Put a draft’s words into another item as its new revision; the draft ends and names it. Answers with that item' })
  async mergeDraft(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: MergeDraft, @Res({ passthrough: true }) reply: FastifyReply): Promise<EvidenceItem> {
    return withETag(reply, await this.merging.merge(call, itemId, body));
  }
}
