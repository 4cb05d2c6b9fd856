import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { OneToOne, OneToOneRecorded } from './one-to-ones.dto.js';
import { OneToOnesService } from './one-to-ones.service.js';

@ApiTags('one-to-ones')
@Controller('api/people/:personId/one-to-one')
export class OneToOnesController {
  constructor(private readonly service: OneToOnesService) {}

  @Get()
  @Requires('one-to-one.read')
  @ApiOperation({ operationId: 'getOneToOne', summary: 'What there is for the next 1:1 with a report: since last time, what waits, and one question' })
  getOneToOne(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<OneToOne> {
    return this.service.next(call, personId);
  }

  @Post()
  @Requires('one-to-one.record')
  @Creates()
  @ApiOperation({ operationId: 'recordOneToOne', summary: 'Record that the two talked today, so that the next one begins there; twice on a day is once' })
  recordOneToOne(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<OneToOneRecorded> {
    return this.service.record(call, personId);
  }
}
