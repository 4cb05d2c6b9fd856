import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { CasePacketView, PacketAddenda, PacketComments, WriteAddendum, WriteCasePacket, WriteComment } from './case-packets.dto.js';
import { CasePacketsService } from './case-packets.service.js';

@ApiTags('case-packets')
@Controller('api/cases/:caseId/packet')
export class CasePacketsController {
  constructor(private readonly service: CasePacketsService) {}

  @Get()
  @Requires('case-packet.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'getCasePacket', summary: 'The packet of a case: as it stands with what can be chosen for it, or as it was locked with its files' })
  async getCasePacket(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CasePacketView> {
    return withETag(reply, await this.service.read(call, caseId));
  }

  @Put()
  @Requires('case-packet.write')
  @Edits()
  @ApiOperation({ operationId: 'writeCasePacket', summary: 'Write parts of the packet; what is left out stays. Refused (409 `locked`) once it is locked. If-Match: the version, 0 where nobody has written anything' })
  async writeCasePacket(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: WriteCasePacket, @Res({ passthrough: true }) reply: FastifyReply): Promise<CasePacketView> {
    return withETag(reply, await this.service.write(call, caseId, body));
  }

  @Post('comments')
  @Requires('case-packet.comment')
  @Creates()
  @ApiOperation({ operationId: 'commentOnPacket', summary: 'Say something about a part of the draft; only the person and whoever presents the case read it' })
  commentOnPacket(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: WriteComment): Promise<PacketComments> {
    return this.service.comment(call, caseId, body);
  }

  @Post('comments/:commentId/resolve')
  @HttpCode(200)
  @Requires('case-packet.comment')
  @ApiOperation({ operationId: 'resolvePacketComment', summary: 'Say that a comment is dealt with' })
  resolvePacketComment(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Param('commentId', IdPipe) commentId: string): Promise<PacketComments> {
    return this.service.resolve(call, caseId, commentId);
  }

  @Post('addenda')
  @Requires('case-packet.add')
  @Creates()
  @ApiOperation({ operationId: 'addToPacket', summary: 'Add a fact beside a locked packet, with author and day; it is never changed. Refused (409 `not_locked`) before' })
  addToPacket(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: WriteAddendum): Promise<PacketAddenda> {
    return this.service.add(call, caseId, body);
  }
}
