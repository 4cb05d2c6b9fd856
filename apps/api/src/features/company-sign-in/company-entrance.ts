import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../../platform/audit/network.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { CompanyPeople } from './company-people.js';
import { CompanyPermissions } from './company-permissions.js';
import type { CompanyPerson } from './company-person.js';

/** Lets a person of the company in: who they are here, what they may do by now, and a new session. */
@Injectable()
export class CompanyEntrance {
  constructor(
    private readonly people: CompanyPeople,
    private readonly permissions: CompanyPermissions,
    private readonly sessions: Sessions,
  ) {}

  /** Throws a CompanyRefusal for everyone who does not come in. @param signOut where the browser signs out at the provider */
  async enter(request: FastifyRequest, organisationId: string, person: CompanyPerson, signOut: string | null): Promise<void> {
    const network = networkOf(request.ip);
    const signedIn = await this.people.admit(organisationId, person, network);
    await this.permissions.follow(signedIn, person.permissions, network);
    await this.sessions.begin(request, signedIn, 'session.company-sign-in', 'company');
    if (signOut !== null) request.session.set('companySignOut', signOut);
  }
}
