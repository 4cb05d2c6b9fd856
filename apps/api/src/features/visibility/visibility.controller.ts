import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { WhoCanSee, WhoCanSeeQuery } from './visibility.dto.js';
import { VisibilityService } from './visibility.service.js';

@ApiTags('visibility')
@Controller('api')
export class VisibilityController {
  constructor(private readonly service: VisibilityService) {}

  @Get('people/:personId/who-can-see')
  @Requires('visibility.person')
  @ApiOperation({ operationId: 'whoCanSeePerson', summary: 'Who sees something of a person, how they stand to them, and what each can read and do' })
  whoCanSeePerson(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<WhoCanSee> {
    return this.service.person(call, personId);
  }

  @Get('people/:personId/packet/who-can-see')
  @Requires('visibility.packet')
  @ApiOperation({ operationId: 'whoCanSeePacket', summary: 'Who can read the packet of a person' })
  whoCanSeePacket(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<WhoCanSee> {
    return this.service.packet(call, personId);
  }

  @Get('evidence/:itemId/who-can-see')
  @Requires('visibility.item')
  @ApiOperation({ operationId: 'whoCanSeeItem', summary: 'Who can see an item, and who could since when; with `as=shared` who could once it is shared' })
  whoCanSeeItem(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Query() query: WhoCanSeeQuery): Promise<WhoCanSee> {
    return this.service.item(call, itemId, query.as);
  }

  @Get('notes/:noteId/who-can-see')
  @Requires('visibility.note')
  @ApiOperation({ operationId: 'whoCanSeeNote', summary: 'Who can see a note, and who could since when' })
  whoCanSeeNote(@CurrentCall() call: Call, @Param('noteId', IdPipe) noteId: string): Promise<WhoCanSee> {
    return this.service.note(call, noteId);
  }
}
