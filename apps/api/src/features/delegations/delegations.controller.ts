import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { BeginDelegation, Delegations, DelegationView } from './delegations.dto.js';
import { DelegationsService } from './delegations.service.js';

@ApiTags('delegations')
@Controller('api/people/:personId/delegations')
export class DelegationsController {
  constructor(private readonly service: DelegationsService) {}

  @Get()
  @Requires('delegation.list')
  @ApiOperation({ operationId: 'listDelegations', summary: 'Who stands in for a manager, past and planned' })
  listDelegations(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<Delegations> {
    return this.service.list(call, personId);
  }

  @Post()
  @Requires('delegation.begin')
  @Creates()
  @ApiOperation({ operationId: 'beginDelegation', summary: 'Let someone stand in for a manager towards the direct reports; refused (409) where nobody reports to them, or someone else stands in on one of the days' })
  beginDelegation(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: BeginDelegation): Promise<DelegationView> {
    return this.service.begin(call, personId, body);
  }

  @Post(':delegationId/end')
  @HttpCode(204)
  @Requires('delegation.end')
  @ApiOperation({ operationId: 'endDelegation', summary: 'End it at once; one that begins today or later is removed. Refused (409) when it is over' })
  endDelegation(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('delegationId', IdPipe) delegationId: string): Promise<void> {
    return this.service.end(call, personId, delegationId);
  }
}
