import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { EquityView } from './equity.dto.js';
import { EquityService } from './equity.service.js';

@ApiTags('equity')
@Controller('api/equity')
export class EquityController {
  constructor(private readonly service: EquityService) {}

  @Get()
  @Requires('equity.read')
  @ApiOperation({ operationId: 'readEquity', summary: 'Nomination, decision and time in level by group, in counts; groups under five people are shown together' })
  readEquity(@CurrentCall() call: Call): Promise<EquityView> {
    return this.service.read(call);
  }
}
