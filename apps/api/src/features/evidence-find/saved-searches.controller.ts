import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { NameSearch, SavedSearch, SavedSearchesQuery, SaveSearch } from './saved-searches.dto.js';
import { SavedSearchesService } from './saved-searches.service.js';

@ApiTags('evidence')
@Controller('api/saved-searches')
export class SavedSearchesController {
  constructor(private readonly service: SavedSearchesService) {}

  @Get()
  @Requires('saved-search.list')
  @ApiOperation({ operationId: 'listSavedSearches', summary: 'One’s own saved searches of a page, by name' })
  listSavedSearches(@CurrentCall() call: Call, @Query() { page = 'evidence' }: SavedSearchesQuery): Promise<SavedSearch[]> {
    return this.service.list(call, page);
  }

  @Post()
  @Requires('saved-search.save')
  @Creates()
  @ApiOperation({ operationId: 'saveSearch', summary: 'Save a search under a name; refused (400) when one’s own has it already, (409, too_many_searches) from the 51st on' })
  async saveSearch(@CurrentCall() call: Call, @Body() body: SaveSearch, @Res({ passthrough: true }) reply: FastifyReply): Promise<SavedSearch> {
    return withETag(reply, await this.service.save(call, body));
  }

  @Patch(':searchId')
  @Requires('saved-search.rename')
  @Edits()
  @ApiOperation({ operationId: 'renameSearch', summary: 'Rename a saved search' })
  async renameSearch(@CurrentCall() call: Call, @Param('searchId', IdPipe) searchId: string, @Body() body: NameSearch, @Res({ passthrough: true }) reply: FastifyReply): Promise<SavedSearch> {
    return withETag(reply, await this.service.rename(call, searchId, body));
  }

  @Delete(':searchId')
  @HttpCode(204)
  @Requires('saved-search.delete')
  @ApiOperation({ operationId: 'deleteSearch', summary: 'Delete a saved search' })
  deleteSearch(@CurrentCall() call: Call, @Param('searchId', IdPipe) searchId: string): Promise<void> {
    return this.service.remove(call, searchId);
  }
}
