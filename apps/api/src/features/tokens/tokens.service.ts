import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../../platform/access/access.js';
import { AccessRepository } from '../../platform/access/access.repository.js';
import type { Call } from '../../platform/access/call.js';
import { TOKEN_SCOPES } from '../../platform/access/token-scopes.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { isStrong } from '../../platform/sign-in/proof.js';
import { newTokenText, tokenDigest } from '../../platform/tokens/token-text.js';
import { type CreatedToken, type CreateToken, type TokenList, USUAL_LIFETIME } from './tokens.dto.js';
import { scopeEntries, tokenEntry } from './tokens.mapper.js';
import { TokensRepository, type Whose } from './tokens.repository.js';

const MOST_LIVE = 20;

const own = (personId: string): Whose => ({ kind: 'personal', personId });

/** Tokens that people make for themselves: each may do what they may, within its scopes. */
@Injectable()
export class TokensService {
  constructor(
    private readonly access: Access,
    private readonly tokens: TokensRepository,
    private readonly people: AccessRepository,
    private readonly clock: Clock,
  ) {}

  list(call: Call): Promise<TokenList> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId }) => {
      const rows = await this.tokens.list(tx, organisationId, own(viewerId));
      return { tokens: rows.map((row) => tokenEntry(row, this.clock.now())), scopes: scopeEntries(TOKEN_SCOPES) };
    });
  }

  create(call: Call, { name, scopes, days = USUAL_LIFETIME }: CreateToken): Promise<CreatedToken> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId }) => {
      await this.people.personExists(tx, organisationId, viewerId, true);
      if ((await this.tokens.countLive(tx, organisationId, own(viewerId))) >= MOST_LIVE) {
        throw Problem.refused('too_many_tokens', `You have ${String(MOST_LIVE)} tokens. End one that you no longer need.`);
      }
      await this.tokens.forgetOld(tx, organisationId);
      const token = newTokenText();
      const row = await this.tokens.insert(tx, organisationId, { id: uuid(), digest: tokenDigest(token), personId: viewerId, kind: 'personal', name, scopes, days, strong: isStrong(call.proof) });
      return { token, entry: tokenEntry(row, this.clock.now()) };
    });
  }

  revoke(call: Call, tokenId: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId }) => {
      const held = await this.tokens.held(tx, organisationId, own(viewerId), tokenId);
      if (!held) throw Problem.notFound();
      if (!held.live) throw Problem.refused('token_over', 'This token no longer works anyway.');
      await this.tokens.revoke(tx, organisationId, tokenId, viewerId);
    });
  }
}
