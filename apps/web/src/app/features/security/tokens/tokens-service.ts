import { inject, Injectable } from '@angular/core';
import { Api, createServiceToken, createToken, type CreatedToken, type CreateToken, revokeServiceToken, revokeToken, type ServiceTokenScope } from '@nextrung/api-client';

/** A person's own tokens, or those of service accounts. */
export type TokenKind = 'personal' | 'service';

export const TOKENS_AT: Readonly<Record<TokenKind, string>> = { personal: '/api/tokens', service: '/api/service-tokens' };

/** Makes and ends tokens. */
@Injectable({ providedIn: 'root' })
export class TokensService {
  private readonly api = inject(Api);

  create(kind: TokenKind, body: CreateToken): Promise<CreatedToken> {
    // The page offers a service account only what it can have.
    return kind === 'personal' ? this.api.invoke(createToken, { body }) : this.api.invoke(createServiceToken, { body: { ...body, scopes: body.scopes as ServiceTokenScope[] } });
  }

  async revoke(kind: TokenKind, id: string): Promise<void> {
    await (kind === 'personal' ? this.api.invoke(revokeToken, { tokenId: id }) : this.api.invoke(revokeServiceToken, { serviceTokenId: id }));
  }
}
