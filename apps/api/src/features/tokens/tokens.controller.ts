import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CreatedToken, CreateToken, TokenList } from './tokens.dto.js';
import { TokensService } from './tokens.service.js';

@ApiTags('tokens')
@Controller('api/tokens')
export class TokensController {
  constructor(private readonly service: TokensService) {}

  @Get()
  @Requires('token.list')
  @ApiOperation({ operationId: 'listTokens', summary: 'Your own access tokens, and the scopes to choose from' })
  listTokens(@CurrentCall() call: Call): Promise<TokenList> {
    return this.service.list(call);
  }

  // Without an Idempotency-Key: a kept answer would keep the token.
  @Post()
  @Requires('token.create')
  @ApiOperation({ operationId: 'createToken', summary: 'Make an access token for yourself, shown this once; refused (409, too_many_tokens) beside 20 that work' })
  createToken(@CurrentCall() call: Call, @Body() body: CreateToken, @Res({ passthrough: true }) reply: FastifyReply): Promise<CreatedToken> {
    void reply.header('Cache-Control', 'no-store');
    return this.service.create(call, body);
  }

  @Delete(':tokenId')
  @HttpCode(204)
  @Requires('token.revoke')
  @ApiOperation({ operationId: 'revokeToken', summary: 'End an access token of your own at once; refused (409, token_over) where it no longer works' })
  revokeToken(@CurrentCall() call: Call, @Param('tokenId', IdPipe) tokenId: string): Promise<void> {
    return this.service.revoke(call, tokenId);
  }
}
