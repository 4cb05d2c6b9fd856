import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { OutsideAddress, OutsidePerson } from './outside-people.dto.js';
import { OutsidePeopleService } from './outside-people.service.js';

@ApiTags('personal-data')
@Controller('api/outside-people')
export class OutsidePeopleController {
  constructor(private readonly service: OutsidePeopleService) {}

  @Post('find')
  @HttpCode(200)
  @Requires('outside-person.find')
  @ApiOperation({ operationId: 'findOutsidePerson', summary: 'How much is kept of somebody outside who was asked to confirm' })
  findOutsidePerson(@CurrentCall() call: Call, @Body() body: OutsideAddress): Promise<OutsidePerson> {
    return this.service.find(call, body);
  }

  @Post('erase')
  @HttpCode(200)
  @Requires('outside-person.erase')
  @ApiOperation({ operationId: 'eraseOutsidePerson', summary: 'Take away for good the name, the address and the words of somebody outside; answers what there was' })
  eraseOutsidePerson(@CurrentCall() call: Call, @Body() body: OutsideAddress): Promise<OutsidePerson> {
    return this.service.erase(call, body);
  }
}
