import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { LadderView } from './ladder.dto.js';
import { LaddersService } from './ladders.service.js';
import { VersionPipe } from './version.pipe.js';
import { DiffQuery, LadderDiffView, LadderVersionView } from './versions.dto.js';

@ApiTags('ladders')
@Controller('api/ladder')
export class LaddersController {
  constructor(private readonly service: LaddersService) {}

  @Get()
  @Requires('ladder.read')
  @ApiOperation({ operationId: 'getLadder', summary: 'The ladder in force' })
  getLadder(@CurrentCall() call: Call): Promise<LadderView> {
    return this.service.current(call);
  }

  @Get('versions')
  @Requires('ladder.versions')
  @ApiOperation({ operationId: 'listLadderVersions', summary: 'Every published version, the newest first' })
  listLadderVersions(@CurrentCall() call: Call): Promise<LadderVersionView[]> {
    return this.service.versions(call);
  }

  @Get('versions/:version')
  @Requires('ladder.versions')
  @ApiOperation({ operationId: 'getLadderVersion', summary: 'A published version by its number' })
  getLadderVersion(@CurrentCall() call: Call, @Param('version', VersionPipe) version: number): Promise<LadderView> {
    return this.service.numbered(call, version);
  }

  @Get('diff')
  @Requires('ladder.versions')
  @ApiOperation({ operationId: 'getLadderDiff', summary: 'Every word that differs between two versions' })
  getLadderDiff(@CurrentCall() call: Call, @Query() query: DiffQuery): Promise<LadderDiffView> {
    return this.service.diff(call, query);
  }
}
