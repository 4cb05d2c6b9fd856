import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CaseView } from './cases.dto.js';
import { AcknowledgeDecision, DecideCase, ExpectedCase, FundCase, WriteTalkingPoints } from './decisions.dto.js';
import { DecisionsService } from './decisions.service.js';
import { DecideNeed, WaitingNeeds, WriteNeed } from './needs.dto.js';
import { NeedsService } from './needs.service.js';

@ApiTags('decisions')
@Controller('api')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly needs: NeedsService,
  ) {}

  @Put('cases/:caseId/business-need')
  @Requires('case.write-need')
  @Edits()
  @ApiOperation({ operationId: 'writeBusinessNeed', summary: 'Say why the organisation needs the role; If-Match: the version of the need, 0 where there is none' })
  writeBusinessNeed(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: WriteNeed): Promise<CaseView> {
    return this.needs.write(call, caseId, body);
  }

  @Get('business-needs')
  @Requires('business-need.list')
  @ApiOperation({ operationId: 'listBusinessNeeds', summary: 'Business needs that wait for the reader to decide, without the name' })
  listBusinessNeeds(@CurrentCall() call: Call): Promise<WaitingNeeds> {
    return this.needs.waiting(call);
  }

  @Post('business-needs/:needId/decide')
  @HttpCode(200)
  @Requires('business-need.decide')
  @Edits()
  @ApiOperation({ operationId: 'decideBusinessNeed', summary: 'Decide whether the role is needed, with a reason, before the packet is read' })
  decideBusinessNeed(@CurrentCall() call: Call, @Param('needId', IdPipe) needId: string, @Body() body: DecideNeed): Promise<WaitingNeeds> {
    return this.needs.decide(call, needId, body);
  }

  @Post('cases/:caseId/decision')
  @HttpCode(200)
  @Requires('case.decide')
  @ApiOperation({ operationId: 'decideCase', summary: 'Promote, defer or not yet, with a written reason; a promotion without money is *ready, not funded*' })
  decideCase(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: DecideCase): Promise<CaseView> {
    return this.decisions.decide(call, caseId, body);
  }

  @Post('cases/:caseId/fund')
  @HttpCode(200)
  @Requires('case.fund')
  @ApiOperation({ operationId: 'fundCase', summary: 'There is money for what was ready and not funded: it is promoted from a day on' })
  fundCase(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: FundCase): Promise<CaseView> {
    return this.decisions.fund(call, caseId, body);
  }

  @Put('cases/:caseId/delivery')
  @Requires('case.prepare-delivery')
  @Edits()
  @ApiOperation({ operationId: 'writeTalkingPoints', summary: 'Prepare what to say; the person never reads it. If-Match: the version of the delivery' })
  writeTalkingPoints(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: WriteTalkingPoints): Promise<CaseView> {
    return this.decisions.writeTalkingPoints(call, caseId, body);
  }

  @Post('cases/:caseId/deliver')
  @HttpCode(200)
  @Requires('case.deliver')
  @ApiOperation({ operationId: 'deliverDecision', summary: 'Say that the person has been told; from now on they read the decision' })
  deliverDecision(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: ExpectedCase): Promise<CaseView> {
    return this.decisions.deliver(call, caseId, body);
  }

  @Post('cases/:caseId/acknowledge')
  @HttpCode(200)
  @Requires('case.acknowledge')
  @ApiOperation({ operationId: 'acknowledgeDecision', summary: 'Say that one has been told; not that one agrees' })
  acknowledgeDecision(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: AcknowledgeDecision): Promise<CaseView> {
    return this.decisions.acknowledge(call, caseId, body);
  }
}
