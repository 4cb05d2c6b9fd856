import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { EditNote, NotePage, NotesQuery, NoteView, PersonNotes, ShowNote, WriteNote } from './notes.dto.js';
import { NotesService } from './notes.service.js';

@ApiTags('notes')
@Controller('api')
export class NotesController {
  constructor(private readonly service: NotesService) {}

  @Get('people/:personId/notes')
  @Requires('note.list')
  @ApiOperation({ operationId: 'listNotes', summary: 'Notes about a person that the reader may read, newest first' })
  listNotes(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: NotesQuery): Promise<PersonNotes> {
    return this.service.list(call, personId, query);
  }

  @Post('people/:personId/notes')
  @Requires('note.write')
  @Creates()
  @ApiOperation({ operationId: 'writeNote', summary: 'Keep a note about a person, or about oneself, for those whom one chooses' })
  async writeNote(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: WriteNote, @Res({ passthrough: true }) reply: FastifyReply): Promise<NoteView> {
    return withETag(reply, await this.service.write(call, personId, body));
  }

  @Get('notes')
  @Requires('note.own')
  @ApiOperation({ operationId: 'listOwnNotes', summary: 'All notes that one wrote, also about people one no longer manages; newest first' })
  listOwnNotes(@CurrentCall() call: Call, @Query() query: NotesQuery): Promise<NotePage> {
    return this.service.own(call, query);
  }

  @Get('notes/:noteId')
  @Requires('note.read')
  @ApiOperation({ operationId: 'getNote', summary: 'A note, with who could see it since when' })
  async getNote(@CurrentCall() call: Call, @Param('noteId', IdPipe) noteId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<NoteView> {
    return withETag(reply, await this.service.read(call, noteId));
  }

  @Put('notes/:noteId')
  @Requires('note.edit')
  @Edits()
  @ApiOperation({ operationId: 'editNote', summary: 'Write one’s own note anew' })
  async editNote(@CurrentCall() call: Call, @Param('noteId', IdPipe) noteId: string, @Body() body: EditNote, @Res({ passthrough: true }) reply: FastifyReply): Promise<NoteView> {
    return withETag(reply, await this.service.edit(call, noteId, body));
  }

  @Put('notes/:noteId/visibility')
  @Requires('note.show')
  @Edits()
  @ApiOperation({ operationId: 'showNote', summary: 'Choose who can see one’s own note from now on; every choice is kept' })
  async showNote(@CurrentCall() call: Call, @Param('noteId', IdPipe) noteId: string, @Body() body: ShowNote, @Res({ passthrough: true }) reply: FastifyReply): Promise<NoteView> {
    return withETag(reply, await this.service.show(call, noteId, body));
  }

  @Delete('notes/:noteId')
  @HttpCode(204)
  @Requires('note.delete')
  @ApiOperation({ operationId: 'deleteNote', summary: 'Delete the words of one’s own note; that there was one, and who could see it, stays recorded' })
  async deleteNote(@CurrentCall() call: Call, @Param('noteId', IdPipe) noteId: string): Promise<void> {
    await this.service.delete(call, noteId);
  }
}
