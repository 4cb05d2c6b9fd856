import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ReadinessView } from './readiness.dto.js';
import { ReadinessService } from './readiness.service.js';

@ApiTags('readiness')
@Controller('api/people/:personId/readiness')
export class ReadinessController {
  constructor(private readonly service: ReadinessService) {}

  @Get()
  @Requires('readiness.read')
  @ApiOperation({ operationId: 'getReadiness', summary: 'The assessment for the target rung today' })
  getReadiness(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<ReadinessView> {
    return this.service.readiness(call, personId);
  }
}
