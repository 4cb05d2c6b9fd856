import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { TeamChoices, TeamChoicesQuery, TeamQuery, TeamView } from './team.dto.js';
import { TeamService } from './team.service.js';

@ApiTags('team')
@Controller('api/team')
export class TeamController {
  constructor(private readonly service: TeamService) {}

  @Get()
  @Requires('team.read')
  @ApiOperation({ operationId: 'getTeam', summary: 'Readiness of the people below the viewer, a page at a time; refused (409, list_changed) to go on after somebody who does not fit any more' })
  getTeam(@CurrentCall() call: Call, @Query() query: TeamQuery): Promise<TeamView> {
    return this.service.team(call, query);
  }

  @Get('choices')
  @Requires('team.read')
  @ApiOperation({ operationId: 'getTeamChoices', summary: 'Teams and line managers that the team page can be narrowed to' })
  getTeamChoices(@CurrentCall() call: Call, @Query() { scope = 'direct' }: TeamChoicesQuery): Promise<TeamChoices> {
    return this.service.choices(call, scope);
  }
}
