import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { AppointmentsService } from './appointments.service.js';
import { AppointForCase, CaseList, CaseView, MoveCase, Nominate } from './cases.dto.js';
import { CasesService } from './cases.service.js';
import { NominationsService } from './nominations.service.js';

@ApiTags('cases')
@Controller('api')
export class CasesController {
  constructor(
    private readonly service: CasesService,
    private readonly nominations: NominationsService,
    private readonly appointments: AppointmentsService,
  ) {}

  @Get('cases')
  @Requires('case.list')
  @ApiOperation({ operationId: 'listCases', summary: 'Promotion cases that the reader has a part in; for people operations every case, without its content' })
  listCases(@CurrentCall() call: Call): Promise<CaseList> {
    return this.service.list(call);
  }

  @Get('people/:personId/cases')
  @Requires('case.of-person')
  @ApiOperation({ operationId: 'listCasesOfPerson', summary: 'Promotion cases of one person, the open one first' })
  listCasesOfPerson(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<CaseList> {
    return this.service.ofPerson(call, personId);
  }

  @Post('people/:personId/cases')
  @Requires('case.nominate')
  @Creates()
  @ApiOperation({ operationId: 'nominate', summary: 'Nominate a person, or oneself, for a rung; refused (409) while there is an open case, and (400) outside of a cycle that is under way and for them without a reason' })
  nominate(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: Nominate): Promise<CaseView> {
    return this.nominations.nominate(call, personId, body);
  }

  @Get('cases/:caseId')
  @Requires('case.read')
  @ApiOperation({ operationId: 'getCase', summary: 'One case, as far as the reader may see it' })
  async getCase(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.service.read(call, caseId));
  }

  @Post('cases/:caseId/moves')
  @HttpCode(200)
  @Requires('case.move')
  @ApiOperation({ operationId: 'moveCase', summary: 'Draft, send, send back, lock, open the review, calibrate or withdraw; refused (409) with the reason where the case does not allow it' })
  moveCase(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: MoveCase): Promise<CaseView> {
    return this.service.move(call, caseId, body);
  }

  @Put('cases/:caseId/parts')
  @HttpCode(204)
  @Requires('case.appoint')
  @ApiOperation({ operationId: 'appointForCase', summary: 'Say who presents or decides a case; refused (400) for whoever has a conflict of interest' })
  appointForCase(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: AppointForCase): Promise<void> {
    return this.appointments.appoint(call, caseId, body);
  }
}
