import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { TeamChoices, TeamChoicesQuery, TeamExportQuery, TeamQuery, TeamView } from './team.dto.js';
import { TeamExportService } from './team-export.service.js';
import { TeamService } from './team.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('team')
@Controller('api/team')
export class TeamController {
  constructor(
    private readonly service: TeamService,
    private readonly exports: TeamExportService,
  ) {}

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

  @Get('export')
  @Requires('team.export')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/csv', XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'exportTeam', summary: 'What the filters leave of the team page as a file for a spreadsheet, in the order asked for' })
  async exportTeam(@CurrentCall() call: Call, @Query() { format = 'csv', ...filters }: TeamExportQuery): Promise<StreamableFile> {
    const { day, content } = await this.exports.file(call, filters, format);
    return new StreamableFile(Readable.from(content), { type: format === 'csv' ? 'text/csv; charset=utf-8' : XLSX, disposition: `attachment; filename="team-${day}.${format}"` });
  }
}
