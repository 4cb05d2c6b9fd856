import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { EvidenceInput } from './evidence-input.dto.js';
import { EvidenceItem, EvidencePage, EvidenceQuery, EvidenceRevisionView, ExpectedState } from './evidence.dto.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceVisibilityService } from './evidence-visibility.service.js';

@ApiTags('evidence')
@Controller('api')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly visibility: EvidenceVisibilityService,
  ) {}

  @Get('people/:personId/evidence')
  @Requires('evidence.list')
  @ApiOperation({ operationId: 'listEvidence', summary: 'Items of a person: all of one’s own, the shared ones of others; newest work first' })
  listEvidence(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: EvidenceQuery): Promise<EvidencePage> {
    return this.evidence.list(call, personId, query);
  }

  @Post('people/:personId/evidence')
  @Requires('evidence.capture')
  @Creates()
  @ApiOperation({ operationId: 'captureEvidence', summary: 'Log an item; private until shared' })
  async captureEvidence(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: EvidenceInput, @Res({ passthrough: true }) reply: FastifyReply): Promise<EvidenceItem> {
    return withETag(reply, await this.evidence.capture(call, personId, body));
  }

  @Get('evidence/:itemId')
  @Requires('evidence.read')
  @ApiOperation({ operationId: 'getEvidence', summary: 'An item; its claims are left out while the reader may still rate it' })
  async getEvidence(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<EvidenceItem> {
    return withETag(reply, await this.evidence.get(call, itemId));
  }

  @Patch('evidence/:itemId')
  @Requires('evidence.revise')
  @Edits()
  @ApiOperation({ operationId: 'reviseEvidence', summary: 'Edit as a new revision; earlier ones are kept' })
  async reviseEvidence(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: EvidenceInput, @Res({ passthrough: true }) reply: FastifyReply): Promise<EvidenceItem> {
    return withETag(reply, await this.evidence.revise(call, itemId, body));
  }

  @Get('evidence/:itemId/revisions')
  @Requires('evidence.revisions')
  @ApiOperation({ operationId: 'listRevisions', summary: 'Every wording of an item, newest first' })
  listRevisions(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string): Promise<EvidenceRevisionView[]> {
    return this.evidence.revisions(call, itemId);
  }

  @Post('evidence/:itemId/accept')
  @HttpCode(200)
  @Requires('evidence.accept')
  @ApiOperation({ operationId: 'acceptDraft', summary: 'Claim an imported draft as one’s own; private until shared' })
  acceptDraft(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: ExpectedState): Promise<EvidenceItem> {
    return this.visibility.move(call, itemId, 'accept', body.expectedState);
  }

  @Delete('evidence/:itemId/draft')
  @HttpCode(204)
  @Requires('evidence.dismiss')
  @ApiOperation({ operationId: 'dismissDraft', summary: 'Dismiss an imported draft; a second import does not bring it back' })
  async dismissDraft(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string): Promise<void> {
    await this.visibility.move(call, itemId, 'dismiss', 'draft');
  }

  @Post('evidence/:itemId/share')
  @HttpCode(200)
  @Requires('evidence.share')
  @ApiOperation({ operationId: 'shareEvidence', summary: 'Let the managers, the dotted line, the sponsor and whoever stands in read it; from now on it counts' })
  shareEvidence(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: ExpectedState): Promise<EvidenceItem> {
    return this.visibility.move(call, itemId, 'share', body.expectedState);
  }

  @Post('evidence/:itemId/unshare')
  @HttpCode(200)
  @Requires('evidence.unshare')
  @ApiOperation({ operationId: 'unshareEvidence', summary: 'Make it private again; refused once someone has rated or confirmed it' })
  unshareEvidence(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: ExpectedState): Promise<EvidenceItem> {
    return this.visibility.move(call, itemId, 'unshare', body.expectedState);
  }

  @Post('evidence/:itemId/withdraw')
  @HttpCode(200)
  @Requires('evidence.withdraw')
  @ApiOperation({ operationId: 'withdrawEvidence', summary: 'Withdraw it; it no longer counts, and its text goes after a time. Dates, ratings and states stay' })
  withdrawEvidence(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: ExpectedState): Promise<EvidenceItem> {
    return this.visibility.move(call, itemId, 'withdraw', body.expectedState);
  }

  @Post('evidence/:itemId/restore')
  @HttpCode(200)
  @Requires('evidence.restore')
  @ApiOperation({ operationId: 'restoreEvidence', summary: 'Take back that it was withdrawn: it is private or shared as before. Refused (409, text_gone) once its text is gone' })
  restoreEvidence(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: ExpectedState): Promise<EvidenceItem> {
    return this.visibility.move(call, itemId, 'restore', body.expectedState);
  }
}
