import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { GrantsPage, GrantsQuery, GrantView, OpenGrant } from './break-glass.dto.js';
import { BreakGlassService } from './break-glass.service.js';

@ApiTags('break-glass')
@Controller('api')
export class BreakGlassController {
  constructor(private readonly service: BreakGlassService) {}

  @Get('people/:personId/grants')
  @Requires('grant.list')
  @ApiOperation({ operationId: 'listGrants', summary: 'Who opened a person’s shared evidence, why, since when and until when; newest first' })
  listGrants(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<GrantView[]> {
    return this.service.list(call, personId);
  }

  @Post('people/:personId/grants')
  @Requires('grant.open')
  @Creates()
  @ApiOperation({ operationId: 'openGrant', summary: 'Open a person’s shared evidence, readiness and packet, and notes that are not private, for a reason and a time; the person is told (409 `reads_already`, `already_open`)' })
  openGrant(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: OpenGrant): Promise<GrantView> {
    return this.service.open(call, personId, body);
  }

  @Post('people/:personId/grants/:grantId/end')
  @HttpCode(200)
  @Requires('grant.end')
  @ApiOperation({ operationId: 'endGrant', summary: 'Close it before its time (409 `already_ended`)' })
  endGrant(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('grantId', IdPipe) grantId: string): Promise<GrantView> {
    return this.service.end(call, personId, grantId);
  }

  @Get('grants')
  @Requires('grant.register')
  @ApiOperation({ operationId: 'listAllGrants', summary: 'Everything that was ever opened: the open ones first, then the newest' })
  listAllGrants(@CurrentCall() call: Call, @Query() query: GrantsQuery): Promise<GrantsPage> {
    return this.service.register(call, query.page);
  }
}
