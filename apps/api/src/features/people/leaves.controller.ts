import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { LeavesService } from './leaves.service.js';
import { AddLeave } from './people-changes.dto.js';
import { LeaveEntry } from './people.dto.js';

@ApiTags('people')
@Controller('api/people/:personId/leaves')
export class LeavesController {
  constructor(private readonly service: LeavesService) {}

  @Post()
  @Requires('people.add-leave')
  @Creates()
  @ApiOperation({ operationId: 'addLeave', summary: 'Record a leave: evidence does not age on its days' })
  addLeave(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: AddLeave): Promise<LeaveEntry[]> {
    return this.service.add(call, personId, body);
  }

  @Delete(':leaveId')
  @Requires('people.remove-leave')
  @ApiOperation({ operationId: 'removeLeave', summary: 'Remove a leave that was recorded by mistake' })
  removeLeave(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('leaveId', IdPipe) leaveId: string): Promise<LeaveEntry[]> {
    return this.service.remove(call, personId, leaveId);
  }
}
