import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { DraftHeadView, DraftView, NewDraft, SaveDraft } from './ladder-drafts.dto.js';
import { DraftPreviewService } from './draft-preview.service.js';
import { DraftPublishService } from './draft-publish.service.js';
import { DraftReviewService } from './draft-review.service.js';
import { LadderDraftsService } from './ladder-drafts.service.js';
import { DraftPreview, DraftReview, PublishDraft, PublishedDraft, SaveMapping } from './review.dto.js';

@ApiTags('ladder drafts')
@Controller('api/ladder/drafts')
export class LadderDraftsController {
  constructor(
    private readonly service: LadderDraftsService,
    private readonly reviews: DraftReviewService,
    private readonly previews: DraftPreviewService,
    private readonly publishing: DraftPublishService,
  ) {}

  @Get()
  @Requires('ladder-draft.list')
  @ApiOperation({ operationId: 'listLadderDrafts', summary: 'Ladders that are being edited' })
  listLadderDrafts(@CurrentCall() call: Call): Promise<DraftHeadView[]> {
    return this.service.list(call);
  }

  @Post()
  @Requires('ladder-draft.create')
  @Creates()
  @ApiOperation({ operationId: 'createLadderDraft', summary: 'Begin a draft: from a version, the built-in ladder, a file’s content, or nothing' })
  async createLadderDraft(@CurrentCall() call: Call, @Body() body: NewDraft, @Res({ passthrough: true }) reply: FastifyReply): Promise<DraftView> {
    return withETag(reply, await this.service.create(call, body));
  }

  @Get(':draftId')
  @Requires('ladder-draft.read')
  @ApiOperation({ operationId: 'getLadderDraft', summary: 'A draft, in the file format' })
  async getLadderDraft(@CurrentCall() call: Call, @Param('draftId', IdPipe) draftId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<DraftView> {
    return withETag(reply, await this.service.read(call, draftId));
  }

  @Put(':draftId')
  @Requires('ladder-draft.save')
  @Edits()
  @ApiOperation({ operationId: 'saveLadderDraft', summary: 'Keep a draft' })
  async saveLadderDraft(@CurrentCall() call: Call, @Param('draftId', IdPipe) draftId: string, @Body() body: SaveDraft, @Res({ passthrough: true }) reply: FastifyReply): Promise<DraftView> {
    return withETag(reply, await this.service.save(call, draftId, body));
  }

  @Delete(':draftId')
  @HttpCode(204)
  @Requires('ladder-draft.delete')
  @Edits()
  @ApiOperation({ operationId: 'deleteLadderDraft', summary: 'Delete a draft' })
  deleteLadderDraft(@CurrentCall() call: Call, @Param('draftId', IdPipe) draftId: string): Promise<void> {
    return this.service.remove(call, draftId);
  }

  @Get(':draftId/review')
  @Requires('ladder-draft.review')
  @ApiOperation({ operationId: 'reviewLadderDraft', summary: 'What publishing would change: every word, and where rungs and indicators in force would go' })
  async reviewLadderDraft(@CurrentCall() call: Call, @Param('draftId', IdPipe) draftId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<DraftReview> {
    return withETag(reply, await this.reviews.review(call, draftId));
  }

  @Put(':draftId/mapping')
  @Requires('ladder-draft.map')
  @Edits()
  @ApiOperation({ operationId: 'mapLadderDraft', summary: 'Decide where rungs and indicators in force go' })
  async mapLadderDraft(@CurrentCall() call: Call, @Param('draftId', IdPipe) draftId: string, @Body() body: SaveMapping, @Res({ passthrough: true }) reply: FastifyReply): Promise<DraftReview> {
    return withETag(reply, await this.reviews.decide(call, draftId, body));
  }

  @Post(':draftId/preview')
  @HttpCode(200)
  @Requires('ladder-draft.preview')
  @ApiOperation({ operationId: 'previewLadderDraft', summary: 'Whose state would move, from what to what; stores nothing' })
  previewLadderDraft(@CurrentCall() call: Call, @Param('draftId', IdPipe) draftId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<DraftPreview> {
    return this.previews.preview(call, draftId, () => reply.raw.destroyed);
  }

  @Post(':draftId/publish')
  @HttpCode(200)
  @Requires('ladder-draft.publish')
  @Edits()
  @ApiOperation({ operationId: 'publishLadderDraft', summary: 'Put the draft in force as the next version; the one before stays as it is' })
  publishLadderDraft(@CurrentCall() call: Call, @Param('draftId', IdPipe) draftId: string, @Body() body: PublishDraft): Promise<PublishedDraft> {
    return this.publishing.publish(call, draftId, body);
  }
}
