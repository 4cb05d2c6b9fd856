import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../access/call.js';

/** Begins and ends browser sessions; every beginning gets a new session id. */
@Injectable()
export class Sessions {
  constructor(private readonly dataSource: DataSource) {}

  async begin(request: FastifyRequest, signedIn: SignedIn): Promise<void> {
    // Destroys the old one in the store, too.
    await request.session.regenerate();
    request.session.set('signedIn', signedIn);
  }

  async end(request: FastifyRequest): Promise<void> {
    await request.session.destroy();
  }

  /** Ends every session of a person's account in an organisation. */
  async endAll(organisationId: string, personId: string): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM sessions WHERE data -> 'signedIn' ->> 'organisationId' = $1 AND data -> 'signedIn' ->> 'personId' = $2`,
      [organisationId, personId],
    );
  }
}
