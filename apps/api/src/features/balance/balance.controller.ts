import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { BalanceView } from './balance.dto.js';
import { BalanceService } from './balance.service.js';

@ApiTags('team')
@Controller('api/balance')
export class BalanceController {
  constructor(private readonly service: BalanceService) {}

  @Get()
  @Requires('balance.read')
  @ApiOperation({ operationId: 'getBalance', summary: 'Time on the rung, opportunity and waiting of one’s direct reports, and one’s own leniency' })
  getBalance(@CurrentCall() call: Call): Promise<BalanceView> {
    return this.service.read(call);
  }
}
