import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { NameTeam, TeamEntry } from './teams.dto.js';
import { TeamsService } from './teams.service.js';

@ApiTags('teams')
@Controller('api/teams')
export class TeamsController {
  constructor(private readonly service: TeamsService) {}

  @Get()
  @Requires('teams.list')
  @ApiOperation({ operationId: 'listTeams', summary: 'Teams by name, with how many people of those one sees are in each' })
  listTeams(@CurrentCall() call: Call): Promise<TeamEntry[]> {
    return this.service.list(call);
  }

  @Post()
  @Requires('teams.create')
  @Creates()
  @ApiOperation({ operationId: 'createTeam', summary: 'Add a team; its name is refused (400) when another one has it in any case' })
  async createTeam(@CurrentCall() call: Call, @Body() body: NameTeam, @Res({ passthrough: true }) reply: FastifyReply): Promise<TeamEntry> {
    return withETag(reply, await this.service.create(call, body));
  }

  @Patch(':teamId')
  @Requires('teams.rename')
  @Edits()
  @ApiOperation({ operationId: 'renameTeam', summary: 'Rename a team' })
  async renameTeam(@CurrentCall() call: Call, @Param('teamId', IdPipe) teamId: string, @Body() body: NameTeam, @Res({ passthrough: true }) reply: FastifyReply): Promise<TeamEntry> {
    return withETag(reply, await this.service.rename(call, teamId, body));
  }

  @Delete(':teamId')
  @HttpCode(204)
  @Requires('teams.delete')
  @ApiOperation({ operationId: 'deleteTeam', summary: 'Delete a team; refused (409) while people are in it (team_not_empty), or a cycle or a case names it (team_in_use)' })
  deleteTeam(@CurrentCall() call: Call, @Param('teamId', IdPipe) teamId: string): Promise<void> {
    return this.service.remove(call, teamId);
  }
}
