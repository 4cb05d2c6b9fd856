import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/access/call.js';
import { networkOf } from '../../platform/audit/network.js';
import { CallLimits } from '../../platform/http/call-limits.js';
import { networkKey } from '../../platform/http/network-key.js';
import { Problem } from '../../platform/http/problem.js';
import { ApiTokens } from '../../platform/tokens/api-tokens.js';
import { isTokenText } from '../../platform/tokens/token-text.js';

/** A calendar program keeps an address and sends nothing beside it: so the address holds a token, and one that opens nothing else. */
@Injectable()
export class CalendarLinks {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly limits: CallLimits,
  ) {}

  /** The call of whoever the link belongs to; 404 for one that is none, has run out or was ended, and for a token that may do more. */
  async call(text: string, ip: string): Promise<Call> {
    const network = networkOf(ip);
    const found = isTokenText(text) ? await this.tokens.find(text, network) : null;
    if (!found || found.token.scopes.join() !== 'calendar:read') {
      this.limits.count('refused', networkKey(ip));
      throw Problem.notFound();
    }
    this.limits.count('token', found.token.id);
    return { operation: 'calendar.read', viewer: found.viewer, proof: null, token: found.token, safe: true, exports: null, network, idempotency: null, expectedVersion: null };
  }
}
