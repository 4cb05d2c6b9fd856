import { Module } from '@nestjs/common';
import { ServiceAccountsRepository } from './service-accounts.repository.js';
import { ServiceTokensController } from './service-tokens.controller.js';
import { ServiceTokensService } from './service-tokens.service.js';
import { TokensController } from './tokens.controller.js';
import { TokensRepository } from './tokens.repository.js';
import { TokensService } from './tokens.service.js';

@Module({
  controllers: [TokensController, ServiceTokensController],
  providers: [TokensService, ServiceTokensService, TokensRepository, ServiceAccountsRepository],
})
export class TokensModule {}
