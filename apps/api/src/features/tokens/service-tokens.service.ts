import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { SERVICE_SCOPES } from '../../platform/access/token-scopes.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { newTokenText, tokenDigest } from '../../platform/tokens/token-text.js';
import { ServiceAccountsRepository } from './service-accounts.repository.js';
import { type CreatedToken, type CreateServiceToken, type TokenList, USUAL_LIFETIME } from './tokens.dto.js';
import { scopeEntries, tokenEntry } from './tokens.mapper.js';
import { TokensRepository, type Whose } from './tokens.repository.js';

const MOST_LIVE = 50;

const SERVICES: Whose = { kind: 'service' };

/** Service accounts with the token of each: made and ended together. They outlive whoever made them. */
@Injectable()
export class ServiceTokensService {
  constructor(
    private readonly access: Access,
    private readonly tokens: TokensRepository,
    private readonly accounts: ServiceAccountsRepository,
    private readonly clock: Clock,
  ) {}

  list(call: Call): Promise<TokenList> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      const rows = await this.tokens.list(tx, organisationId, SERVICES);
      return { tokens: rows.map((row) => tokenEntry(row, this.clock.now())), scopes: scopeEntries(SERVICE_SCOPES) };
    });
  }

  create(call: Call, { name, scopes, days = USUAL_LIFETIME }: CreateServiceToken): Promise<CreatedToken> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      await this.accounts.lock(tx, organisationId);
      if ((await this.tokens.countLive(tx, organisationId, SERVICES)) >= MOST_LIVE) {
        throw Problem.refused('too_many_tokens', `There are ${String(MOST_LIVE)} service accounts. End one that is no longer needed.`);
      }
      await this.tokens.forgetOld(tx, organisationId);
      const [personId, token] = [uuid(), newTokenText()];
      await this.accounts.insert(tx, organisationId, personId, `${name} (service)`);
      const row = await this.tokens.insert(tx, organisationId, { id: uuid(), digest: tokenDigest(token), personId, kind: 'service', name, scopes, days, strong: true });
      return { token, entry: tokenEntry(row, this.clock.now()) };
    });
  }

  revoke(call: Call, tokenId: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, today }) => {
      const held = await this.tokens.held(tx, organisationId, SERVICES, tokenId);
      if (!held) throw Problem.notFound();
      if (!held.live) throw Problem.refused('token_over', 'This token no longer works anyway.');
      await this.tokens.revoke(tx, organisationId, tokenId, viewerId);
      await this.accounts.end(tx, organisationId, held.personId, today);
    });
  }
}
