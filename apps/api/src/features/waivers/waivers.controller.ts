import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { DecideWaiver, EndWaiver, ProposeWaiver, WaiverView } from './waivers.dto.js';
import { WaiversService } from './waivers.service.js';

@ApiTags('waivers')
@Controller('api/people/:personId/waivers')
export class WaiversController {
  constructor(private readonly service: WaiversService) {}

  @Get()
  @Requires('waiver.list')
  @ApiOperation({ operationId: 'listWaivers', summary: 'Indicators that do not apply to the person, newest first' })
  listWaivers(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<WaiverView[]> {
    return this.service.list(call, personId);
  }

  @Post()
  @Requires('waiver.propose')
  @Creates()
  @ApiOperation({ operationId: 'proposeWaiver', summary: 'Propose that an indicator does not apply; counts once a second person has signed' })
  proposeWaiver(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: ProposeWaiver): Promise<WaiverView> {
    return this.service.propose(call, personId, body);
  }

  @Post(':waiverId/decide')
  @HttpCode(200)
  @Requires('waiver.decide')
  @ApiOperation({ operationId: 'decideWaiver', summary: 'Sign or refuse as the second person; refused (409) when it has been decided already' })
  decideWaiver(
    @CurrentCall() call: Call,
    @Param('personId', IdPipe) personId: string,
    @Param('waiverId', IdPipe) waiverId: string,
    @Body() body: DecideWaiver,
  ): Promise<WaiverView> {
    return this.service.decide(call, personId, waiverId, body);
  }

  @Post(':waiverId/end')
  @HttpCode(200)
  @Requires('waiver.end')
  @ApiOperation({ operationId: 'endWaiver', summary: 'Take back a proposal, or end what has been signed; from today it applies again. Refused (409) in another state than was seen' })
  endWaiver(
    @CurrentCall() call: Call,
    @Param('personId', IdPipe) personId: string,
    @Param('waiverId', IdPipe) waiverId: string,
    @Body() body: EndWaiver,
  ): Promise<WaiverView> {
    return this.service.end(call, personId, waiverId, body);
  }
}
