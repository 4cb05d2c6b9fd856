import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { RollUp, RollUpPeople, RollUpPeopleQuery, RollUpQuery } from './roll-up.dto.js';
import { RollUpService } from './roll-up.service.js';

@ApiTags('roll-up')
@Controller('api/roll-up')
export class RollUpController {
  constructor(private readonly service: RollUpService) {}

  @Get()
  @Requires('roll-up.read')
  @ApiOperation({ operationId: 'getRollUp', summary: 'How everyone below stands, in numbers: by manager, team, rung, target or location' })
  getRollUp(@CurrentCall() call: Call, @Query() query: RollUpQuery): Promise<RollUp> {
    return this.service.rollUp(call, query);
  }

  @Get('people')
  @Requires('roll-up.read')
  @ApiOperation({ operationId: 'listRollUpPeople', summary: 'Who is behind a number, by name' })
  listRollUpPeople(@CurrentCall() call: Call, @Query() query: RollUpPeopleQuery): Promise<RollUpPeople> {
    return this.service.people(call, query);
  }
}
