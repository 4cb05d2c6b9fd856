import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { CarryService } from './carry.service.js';
import { AdvanceCycle, CarryCase, CycleList, CycleView, WriteCycle } from './cycles.dto.js';
import { CyclesService } from './cycles.service.js';

@ApiTags('cycles')
@Controller('api')
export class CyclesController {
  constructor(
    private readonly service: CyclesService,
    private readonly carrying: CarryService,
  ) {}

  @Get('cycles')
  @Requires('cycle.list')
  @ApiOperation({ operationId: 'listCycles', summary: 'Cycles with their days, their step and whom they are for' })
  listCycles(@CurrentCall() call: Call): Promise<CycleList> {
    return this.service.list(call);
  }

  @Post('cycles')
  @Requires('cycle.create')
  @Creates()
  @ApiOperation({ operationId: 'createCycle', summary: 'Plan a cycle; it opens on its day, or by hand' })
  async createCycle(@CurrentCall() call: Call, @Body() body: WriteCycle, @Res({ passthrough: true }) reply: FastifyReply): Promise<CycleView> {
    return withETag(reply, await this.service.create(call, body));
  }

  @Get('cycles/:cycleId')
  @Requires('cycle.read')
  @ApiOperation({ operationId: 'getCycle', summary: 'One cycle, and of its panels and cases what the reader has a part in' })
  async getCycle(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CycleView> {
    return withETag(reply, await this.service.read(call, cycleId));
  }

  @Put('cycles/:cycleId')
  @Requires('cycle.edit')
  @Edits()
  @ApiOperation({ operationId: 'editCycle', summary: 'Change a cycle; once it has opened only its name and the days that have not passed (400 at the field)' })
  async editCycle(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string, @Body() body: WriteCycle, @Res({ passthrough: true }) reply: FastifyReply): Promise<CycleView> {
    return withETag(reply, await this.service.edit(call, cycleId, body));
  }

  @Delete('cycles/:cycleId')
  @HttpCode(204)
  @Requires('cycle.delete')
  @ApiOperation({ operationId: 'deleteCycle', summary: 'Delete a cycle; refused (409, cycle_opened) once it has opened' })
  deleteCycle(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string): Promise<void> {
    return this.service.remove(call, cycleId);
  }

  @Post('cycles/:cycleId/advance')
  @HttpCode(200)
  @Requires('cycle.advance')
  @ApiOperation({ operationId: 'advanceCycle', summary: 'Take a cycle one step on by hand; it never goes back' })
  async advanceCycle(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string, @Body() body: AdvanceCycle, @Res({ passthrough: true }) reply: FastifyReply): Promise<CycleView> {
    return withETag(reply, await this.service.advance(call, cycleId, body));
  }

  @Post('cases/:caseId/carry')
  @HttpCode(200)
  @Requires('case.carry')
  @ApiOperation({ operationId: 'carryCase', summary: 'Carry a case that was ready without money over to a cycle; answers with the cycle' })
  async carryCase(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: CarryCase, @Res({ passthrough: true }) reply: FastifyReply): Promise<CycleView> {
    return withETag(reply, await this.carrying.carry(call, caseId, body));
  }
}
