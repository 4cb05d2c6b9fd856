import { Body, Controller, Delete, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { CycleView } from './cycles.dto.js';
import { WritePanel } from './panels.dto.js';
import { PanelsService } from './panels.service.js';

@ApiTags('cycles')
@Controller('api/cycles/:cycleId/panels')
export class PanelsController {
  constructor(private readonly service: PanelsService) {}

  @Post()
  @Requires('panel.create')
  @Creates()
  @ApiOperation({ operationId: 'createPanel', summary: 'Add a panel; refused (409, rating_begun) once rating has begun' })
  async createPanel(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string, @Body() body: WritePanel, @Res({ passthrough: true }) reply: FastifyReply): Promise<CycleView> {
    return withETag(reply, await this.service.create(call, cycleId, body));
  }

  @Put(':panelId')
  @Requires('panel.edit')
  @Edits()
  @ApiOperation({ operationId: 'editPanel', summary: 'Change a panel, with the version of its cycle; once rating has begun alternates are added and nothing else (409, rating_begun)' })
  async editPanel(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string, @Param('panelId', IdPipe) panelId: string, @Body() body: WritePanel, @Res({ passthrough: true }) reply: FastifyReply): Promise<CycleView> {
    return withETag(reply, await this.service.edit(call, cycleId, panelId, body));
  }

  @Delete(':panelId')
  @HttpCode(204)
  @Requires('panel.delete')
  @ApiOperation({ operationId: 'deletePanel', summary: 'Remove a panel; refused (409) once rating has begun or while there are cases that it judges' })
  deletePanel(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string, @Param('panelId', IdPipe) panelId: string): Promise<void> {
    return this.service.remove(call, cycleId, panelId);
  }
}
