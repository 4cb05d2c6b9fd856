import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { FirstLookView, GiveFirstLookMarks } from './first-looks.dto.js';
import { FirstLooksService } from './first-looks.service.js';

@ApiTags('first looks')
@Controller('api/people/:personId/first-look')
export class FirstLooksController {
  constructor(private readonly service: FirstLooksService) {}

  @Get()
  @Requires('first-look.read')
  @ApiOperation({ operationId: 'getFirstLook', summary: 'The first look at the target rung: one’s own marks, and the other’s once both have given theirs' })
  getFirstLook(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<FirstLookView> {
    return this.service.read(call, personId);
  }

  @Post()
  @Requires('first-look.begin')
  @Creates()
  @ApiOperation({ operationId: 'beginFirstLook', summary: 'Begin a first look; again, it changes nothing. Refused (409) without a next rung' })
  beginFirstLook(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<FirstLookView> {
    return this.service.begin(call, personId);
  }

  @Post('marks')
  @Requires('first-look.mark')
  @Creates()
  @ApiOperation({ operationId: 'markFirstLook', summary: 'Give one’s marks, once; refused (409) before it is begun and when they were given already' })
  markFirstLook(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: GiveFirstLookMarks): Promise<FirstLookView> {
    return this.service.mark(call, personId, body);
  }
}
