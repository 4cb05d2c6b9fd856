import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { FindQuery, FoundPage } from './find.dto.js';
import { FindService } from './find.service.js';

@ApiTags('evidence')
@Controller('api/evidence')
export class FindController {
  constructor(private readonly service: FindService) {}

  @Get()
  @Requires('evidence.find')
  @ApiOperation({ operationId: 'findEvidence', summary: 'Search one’s own evidence, and the shared evidence of those whom one looks after; newest work first' })
  findEvidence(@CurrentCall() call: Call, @Query() query: FindQuery): Promise<FoundPage> {
    return this.service.find(call, query);
  }
}
