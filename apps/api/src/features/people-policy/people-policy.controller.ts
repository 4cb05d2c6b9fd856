import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { PeoplePolicy } from './people-policy.dto.js';
import { PeoplePolicyService } from './people-policy.service.js';

@ApiTags('people-policy')
@Controller('api/people-policy')
export class PeoplePolicyController {
  constructor(private readonly service: PeoplePolicyService) {}

  @Get()
  @Requires('people-policy.read')
  @ApiOperation({ operationId: 'getPeoplePolicy', summary: 'How people who left are shown beside what they said' })
  getPeoplePolicy(@CurrentCall() call: Call): Promise<PeoplePolicy> {
    return this.service.read(call);
  }

  @Put()
  @Requires('people-policy.change')
  @ApiOperation({ operationId: 'changePeoplePolicy', summary: 'Decide it; holds at once, everywhere' })
  changePeoplePolicy(@CurrentCall() call: Call, @Body() body: PeoplePolicy): Promise<PeoplePolicy> {
    return this.service.change(call, body);
  }
}
