import { Controller, Get, Header, Query, Redirect, Req } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/call.js';
import { CompanySignInService } from './company-sign-in.service.js';

const MOVED = { status: 302, description: 'The browser goes on to the address in Location' } as const;

@ApiTags('session')
@Controller('api/session/company')
export class CompanySignInController {
  constructor(private readonly service: CompanySignInService) {}

  @Get()
  @Public()
  @Redirect()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'goToCompany', summary: 'To the company’s provider, to sign in there; the browser is sent, not called' })
  @ApiQuery({ name: 'returnTo', required: false, description: 'A path of this site to come back to; anything else leads to the start page', schema: { type: 'string' } })
  @ApiResponse(MOVED)
  async goToCompany(@Query('returnTo') returnTo: unknown, @Req() request: FastifyRequest): Promise<{ url: string }> {
    return { url: await this.service.begin(request, typeof returnTo === 'string' ? returnTo : undefined) };
  }

  @Get('return')
  @Public()
  @Redirect()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'comeFromCompany', summary: 'Where the company’s provider sends the browser back to; signs in, or leads to a page that says why not' })
  @ApiResponse(MOVED)
  async comeFromCompany(@Req() request: FastifyRequest): Promise<{ url: string }> {
    return { url: await this.service.finish(request) };
  }
}
