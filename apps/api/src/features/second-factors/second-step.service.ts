import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../platform/access/call.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { proofOf } from '../../platform/sign-in/proof.js';
import type { SignInMethod } from '../../platform/sign-in/session-origin.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { Memberships } from '../session/memberships.js';

/** How long the second step may follow the first. */
const HALF_MS = 10 * 60 * 1000;

/** Whose second factor a request is about, and what it leads to. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly sessions: Sessions,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  /** Who signed in, wholly or half; null for a visitor. Refused (401) when the first step is too long ago. */
  who({ session }: FastifyRequest): SignedIn | null {
    const half = session.get('halfSignedIn');
    if (!half) return session.get('signedIn') ?? null;
    if (this.clock.now().getTime() - half.at > HALF_MS) throw new Problem(401, 'second_step_over', 'This took too long. Start again with your password.');
    return half.signedIn;
  }

  /** Signs in; or, within a session, notes that the person has shown again who they are. */
  async done(request: FastifyRequest, accountId: string, method: SignInMethod): Promise<void> {
    if (request.session.get('signedIn')) return this.sessions.prove(request, proofOf(method));
    const half = request.session.get('halfSignedIn');
    const open = half ? await this.memberships.present(half.signedIn) : (await this.memberships.enterable(accountId))[0];
    if (!open) throw new Problem(401, 'no_membership', 'This account opens no organisation in this way.');
    await this.sessions.begin(request, open.signedIn, 'session.sign-in', method);
  }
}
