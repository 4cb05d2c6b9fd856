import { Body, Controller, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { EpisodeEntry, EpisodeView, ItemsMoved, MoveItems, RenameEpisode } from './episodes.dto.js';
import { EpisodesService } from './episodes.service.js';

@ApiTags('evidence')
@Controller('api/people/:personId/episodes')
export class EpisodesController {
  constructor(private readonly service: EpisodesService) {}

  @Get()
  @Requires('episode.list')
  @ApiOperation({ operationId: 'listEpisodes', summary: 'Episodes of a person: of others those with a shared item; newest work first' })
  listEpisodes(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<EpisodeEntry[]> {
    return this.service.list(call, personId);
  }

  @Get(':episodeId')
  @Requires('episode.read')
  @ApiOperation({ operationId: 'getEpisode', summary: 'An episode with its items, what was said of them and by whom' })
  async getEpisode(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('episodeId', IdPipe) episodeId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<EpisodeView> {
    return withETag(reply, await this.service.read(call, personId, episodeId));
  }

  @Patch(':episodeId')
  @Requires('episode.rename')
  @Edits()
  @ApiOperation({ operationId: 'renameEpisode', summary: 'Rename an episode of one’s own; refused (400) when another one has the name' })
  async renameEpisode(
    @CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('episodeId', IdPipe) episodeId: string, @Body() body: RenameEpisode, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EpisodeView> {
    return withETag(reply, await this.service.rename(call, personId, episodeId, body));
  }

  @Post(':episodeId/items')
  @HttpCode(200)
  @Requires('episode.move-items')
  @ApiOperation({ operationId: 'moveItems', summary: 'Put items of one’s own into an episode; each gets a new revision with the same words' })
  moveItems(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Param('episodeId', IdPipe) episodeId: string, @Body() body: MoveItems): Promise<ItemsMoved> {
    return this.service.move(call, personId, episodeId, body);
  }
}
