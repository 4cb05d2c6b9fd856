import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, Creates, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ArrivalService } from './arrival.service.js';
import { AttachFile, AttachmentList, AttachmentView } from './attachments.dto.js';
import { AttachmentsService } from './attachments.service.js';
import { savedAs } from './content/file-name.js';

const BYTES = 'application/octet-stream';

@ApiTags('attachments')
@Controller('api/evidence/:itemId/attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly arrival: ArrivalService,
  ) {}

  @Get()
  @Requires('attachment.list')
  @ApiOperation({ operationId: 'listAttachments', summary: 'The files beside an item; for others than its author those that can be taken along' })
  listAttachments(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string): Promise<AttachmentList> {
    return this.attachments.list(call, itemId);
  }

  @Post()
  @Requires('attachment.add')
  @Creates()
  @ApiOperation({ operationId: 'announceAttachment', summary: 'Announce a file of at most 25 MB; its content follows (409 `too_many_files`, `no_room`, `no_attachments`)' })
  announceAttachment(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Body() body: AttachFile): Promise<AttachmentView> {
    return this.attachments.announce(call, itemId, body);
  }

  @Put(':attachmentId/content')
  @Requires('attachment.add')
  @ApiConsumes(BYTES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'sendAttachment', summary: 'The bytes of an announced file, once; what is not as announced is refused and forgotten (400 at `file`, 409 `already_there`, 413)' })
  sendAttachment(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Param('attachmentId', IdPipe) attachmentId: string, @Req() request: FastifyRequest): Promise<AttachmentView> {
    return this.arrival.receive(call, itemId, attachmentId, request.body);
  }

  @Get(':attachmentId/content')
  @Requires('attachment.read')
  @Exports('by others')
  @Header('Cache-Control', 'no-store')
  @ApiProduces(BYTES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'takeAttachment', summary: 'The file, to be saved, never to be shown in a page' })
  async takeAttachment(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Param('attachmentId', IdPipe) attachmentId: string): Promise<StreamableFile> {
    const { name, mediaType, size, content } = await this.attachments.take(call, itemId, attachmentId);
    return new StreamableFile(content, { type: mediaType, length: size, disposition: savedAs(name) });
  }

  @Delete(':attachmentId')
  @HttpCode(204)
  @Requires('attachment.remove')
  @ApiOperation({ operationId: 'removeAttachment', summary: 'Remove a file; for a day it can be taken back' })
  removeAttachment(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Param('attachmentId', IdPipe) attachmentId: string): Promise<void> {
    return this.attachments.remove(call, itemId, attachmentId);
  }

  @Post(':attachmentId/restore')
  @HttpCode(200)
  @Requires('attachment.restore')
  @ApiOperation({ operationId: 'restoreAttachment', summary: 'Take back that a file was removed' })
  restoreAttachment(@CurrentCall() call: Call, @Param('itemId', IdPipe) itemId: string, @Param('attachmentId', IdPipe) attachmentId: string): Promise<AttachmentView> {
    return this.attachments.restore(call, itemId, attachmentId);
  }
}
