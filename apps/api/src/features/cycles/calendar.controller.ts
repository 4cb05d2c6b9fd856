import { Controller, Get, Header, Param, Req, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, CurrentCall, Public, Requires } from '../../platform/access/call.js';
import { download } from '../../platform/http/download.js';
import { CalendarLinks } from './calendar-links.js';
import { CalendarService } from './calendar.service.js';

const TYPE = 'text/calendar; charset=utf-8';

@ApiTags('cycles')
@Controller('api/calendar')
export class CalendarController {
  constructor(
    private readonly service: CalendarService,
    private readonly links: CalendarLinks,
  ) {}

  @Get()
  @Requires('calendar.read')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'iCalendar (RFC 5545), whole days', schema: { type: 'string' } })
  @ApiOperation({ operationId: 'getCalendar', summary: 'The days of cycles and cases that concern the reader; cases by their code, without names' })
  async getCalendar(@CurrentCall() call: Call): Promise<StreamableFile> {
    return file(await this.service.read(call));
  }

  @Get(':token')
  @Public()
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'iCalendar (RFC 5545), whole days', schema: { type: 'string' } })
  @ApiOperation({ operationId: 'followCalendar', summary: 'The same for a calendar program, by a token that may read the calendar and nothing else; 404 for any other' })
  async followCalendar(@Param('token') token: string, @Req() { ip }: FastifyRequest): Promise<StreamableFile> {
    return file(await this.service.read(await this.links.call(token.replace(/\.ics$/, ''), ip)));
  }
}

const file = (text: string): StreamableFile => download('nextrung.ics', TYPE, Buffer.from(text));
