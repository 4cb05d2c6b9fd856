import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { PayBandList, RecordPayBand, RecordPayFactor } from './pay-bands.dto.js';
import { PayBandsService } from './pay-bands.service.js';

@ApiTags('pay')
@Controller('api')
export class PayBandsController {
  constructor(private readonly service: PayBandsService) {}

  @Get('pay-bands')
  @Requires('pay-band.list')
  @ApiOperation({ operationId: 'listPayBands', summary: 'What rungs and places pay; where nothing is recorded, as the ladder says' })
  listPayBands(@CurrentCall() call: Call): Promise<PayBandList> {
    return this.service.list(call);
  }

  @Post('pay-bands')
  @HttpCode(204)
  @Requires('pay-band.record')
  @Creates()
  @ApiOperation({ operationId: 'recordPayBand', summary: 'Record what a rung pays from a day on; earlier bands stay in the history' })
  recordPayBand(@CurrentCall() call: Call, @Body() body: RecordPayBand): Promise<void> {
    return this.service.recordBand(call, body);
  }

  @Post('pay-factors')
  @HttpCode(204)
  @Requires('pay-factor.record')
  @Creates()
  @ApiOperation({ operationId: 'recordPayFactor', summary: 'Record by how much a place pays otherwise, from a day on' })
  recordPayFactor(@CurrentCall() call: Call, @Body() body: RecordPayFactor): Promise<void> {
    return this.service.recordFactor(call, body);
  }
}
