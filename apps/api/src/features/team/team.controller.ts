import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { TeamQuery, TeamView } from './team.dto.js';
import { TeamService } from './team.service.js';

@ApiTags('team')
@Controller('api/team')
export class TeamController {
  constructor(private readonly service: TeamService) {}

  @Get()
  @Requires('team.read')
  @ApiOperation({ operationId: 'getTeam', summary: 'Readiness of the people below the viewer' })
  getTeam(@CurrentCall() call: Call, @Query() query: TeamQuery): Promise<TeamView> {
    return this.service.team(call, query);
  }
}
