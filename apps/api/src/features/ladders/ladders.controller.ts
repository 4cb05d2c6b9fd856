import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { LadderView } from './ladder.dto.js';
import { LaddersService } from './ladders.service.js';

@ApiTags('ladders')
@Controller('api/ladder')
export class LaddersController {
  constructor(private readonly service: LaddersService) {}

  @Get()
  @Requires('ladder.read')
  @ApiOperation({ operationId: 'getLadder', summary: 'The ladder in force' })
  getLadder(@CurrentCall() call: Call): Promise<LadderView> {
    return this.service.current(call);
  }
}
