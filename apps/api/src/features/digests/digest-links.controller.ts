import { Body, Controller, Get, Header, HttpCode, Param, Post, Redirect, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/call.js';
import { ONE_CLICK_ROUTE } from '../../platform/http/one-click.js';
import { DigestLinksService } from './digest-links.service.js';
import { SwitchDigest } from './digests.dto.js';

const TOKEN = /^[\w-]{1,200}$/;

@ApiTags('digests')
@Controller()
export class DigestLinksController {
  constructor(private readonly service: DigestLinksService) {}

  @Post('api/digest-links')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'switchDigest', summary: 'Switch a digest off or on with its link, without signing in; answered the same for a link that is none' })
  async switchDigest(@Body() { token, on }: SwitchDigest, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.service.switch(token, on, ip);
  }

  @Post(ONE_CLICK_ROUTE)
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'unsubscribeDigest', summary: 'The one click of a mail program (RFC 8058), as a form or without a body; answered the same for a link that is none' })
  async unsubscribeDigest(@Param('token') token: string, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.service.switch(token, false, ip);
  }

  @Get(ONE_CLICK_ROUTE)
  @Public()
  @Redirect()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'openDigestLink', summary: 'Leads to the page that asks first: whatever only looks at addresses switches nothing off' })
  @ApiResponse({ status: 302, description: 'The browser goes on to the address in Location' })
  openDigestLink(@Param('token') token: string): { url: string } {
    return { url: TOKEN.test(token) ? `/digest#${token}` : '/digest' };
  }
}
