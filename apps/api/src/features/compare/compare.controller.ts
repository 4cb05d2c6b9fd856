import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CompareQuery, Comparison } from './compare.dto.js';
import { CompareService } from './compare.service.js';

@ApiTags('compare')
@Controller('api/people/:personId/compare')
export class CompareController {
  constructor(private readonly service: CompareService) {}

  @Get()
  @Requires('compare.read')
  @ApiOperation({ operationId: 'comparePeople', summary: 'A person beside up to three others on one rung, competency by competency, with the evidence; by name, never a ranking' })
  comparePeople(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: CompareQuery): Promise<Comparison> {
    return this.service.compare(call, personId, query);
  }
}
