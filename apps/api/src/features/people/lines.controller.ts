import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { BeginLine, EndLine } from './lines.dto.js';
import { LinesService } from './lines.service.js';
import { PersonProfile } from './people.dto.js';

@ApiTags('people')
@Controller('api/people/:personId/lines')
export class LinesController {
  constructor(private readonly service: LinesService) {}

  @Post()
  @HttpCode(200)
  @Requires('people.begin-line')
  @Edits()
  @ApiOperation({ operationId: 'beginLine', summary: 'Add a dotted line, or a sponsor, who ends the one before from that day on' })
  async beginLine(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: BeginLine, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.service.begin(call, personId, body));
  }

  @Post(':lineId/end')
  @HttpCode(200)
  @Requires('people.end-line')
  @Edits()
  @ApiOperation({ operationId: 'endLine', summary: 'End a dotted line or a sponsor from a day on; what has not begun by then is removed' })
  async endLine(
    @CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('lineId', IdPipe) lineId: string, @Body() body: EndLine, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonProfile> {
    return withETag(reply, await this.service.end(call, personId, lineId, body));
  }
}
