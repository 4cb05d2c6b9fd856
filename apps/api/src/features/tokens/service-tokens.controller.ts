import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ServiceTokensService } from './service-tokens.service.js';
import { CreatedToken, CreateServiceToken, TokenList } from './tokens.dto.js';

@ApiTags('tokens')
@Controller('api/service-tokens')
export class ServiceTokensController {
  constructor(private readonly service: ServiceTokensService) {}

  @Get()
  @Requires('service-token.list')
  @ApiOperation({ operationId: 'listServiceTokens', summary: 'Tokens of service accounts, and the scopes to choose from' })
  listServiceTokens(@CurrentCall() call: Call): Promise<TokenList> {
    return this.service.list(call);
  }

  @Post()
  @Requires('service-token.create')
  @ApiOperation({ operationId: 'createServiceToken', summary: 'Make a service account with a token, shown this once; refused (409, too_many_tokens) beside 50 that work' })
  createServiceToken(@CurrentCall() call: Call, @Body() body: CreateServiceToken, @Res({ passthrough: true }) reply: FastifyReply): Promise<CreatedToken> {
    void reply.header('Cache-Control', 'no-store');
    return this.service.create(call, body);
  }

  @Delete(':serviceTokenId')
  @HttpCode(204)
  @Requires('service-token.revoke')
  @ApiOperation({ operationId: 'revokeServiceToken', summary: 'End a service account and its token at once; refused (409, token_over) where it no longer works' })
  revokeServiceToken(@CurrentCall() call: Call, @Param('serviceTokenId', IdPipe) tokenId: string): Promise<void> {
    return this.service.revoke(call, tokenId);
  }
}
