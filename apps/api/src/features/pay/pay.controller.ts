import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PayHistory, RecordPay } from './pay.dto.js';
import { PayService } from './pay.service.js';

@ApiTags('pay')
@Controller('api/people/:personId/pay')
export class PayController {
  constructor(private readonly service: PayService) {}

  @Get()
  @Requires('pay.read')
  @ApiOperation({ operationId: 'readPay', summary: 'What someone is paid, the latest day first; never about oneself' })
  readPay(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<PayHistory> {
    return this.service.read(call, personId);
  }

  @Post()
  @HttpCode(204)
  @Requires('pay.record')
  @Creates()
  @ApiOperation({ operationId: 'recordPay', summary: 'Record what someone is paid from a day on; an earlier entry stays in the history' })
  recordPay(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: RecordPay): Promise<void> {
    return this.service.record(call, personId, body);
  }
}
