import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CaseAppeals, DecideAppeal, FileAppeal } from './appeals.dto.js';
import { AppealsService } from './appeals.service.js';

@ApiTags('appeals')
@Controller('api/cases/:caseId/appeals')
export class AppealsController {
  constructor(private readonly service: AppealsService) {}

  @Get()
  @Requires('case.read-appeals')
  @ApiOperation({ operationId: 'listAppeals', summary: 'Appeals against the decisions of a case, the newest first' })
  listAppeals(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string): Promise<CaseAppeals> {
    return this.service.read(call, caseId);
  }

  @Post()
  @HttpCode(200)
  @Requires('case.appeal')
  @ApiOperation({ operationId: 'fileAppeal', summary: 'Appeal against the newest decision, within 30 days of being told; once for each decision (409 after that)' })
  fileAppeal(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: FileAppeal): Promise<CaseAppeals> {
    return this.service.file(call, caseId, body);
  }

  @Post('decision')
  @HttpCode(200)
  @Requires('case.decide-appeal')
  @ApiOperation({ operationId: 'decideAppeal', summary: 'Dismiss the open appeal, or reopen the case for others to decide again; with a reason that the person reads' })
  decideAppeal(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: DecideAppeal): Promise<CaseAppeals> {
    return this.service.decide(call, caseId, body);
  }
}
