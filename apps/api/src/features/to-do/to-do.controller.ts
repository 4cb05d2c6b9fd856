import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { ToDo, ToDoTotal } from './to-do.dto.js';
import { ToDoService } from './to-do.service.js';

@ApiTags('to-do')
@Controller('api/to-do')
export class ToDoController {
  constructor(private readonly service: ToDoService) {}

  @Get()
  @Requires('to-do.read')
  @ApiOperation({ operationId: 'getToDo', summary: 'What waits for the signed-in person' })
  getToDo(@CurrentCall() call: Call): Promise<ToDo> {
    return this.service.read(call);
  }

  @Get('total')
  @Requires('to-do.read')
  @ApiOperation({ operationId: 'getToDoTotal', summary: 'How much waits for the signed-in person' })
  getToDoTotal(@CurrentCall() call: Call): Promise<ToDoTotal> {
    return this.service.total(call);
  }
}
