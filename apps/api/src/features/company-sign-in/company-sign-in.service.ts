import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SessionAudit } from '../../platform/audit/session-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { CompanyOrganisation } from '../../platform/sign-in/company-organisation.js';
import { CompanyEntrance } from './company-entrance.js';
import { CompanyProvider } from './company-provider.js';
import { CompanyRefusal } from './company-refusal.js';
import { returnPath } from './return-path.js';

/** From leaving for the company's provider to coming back from it. */
const WAIT_MS = 10 * 60 * 1000;

/** The page that says in words why it did not work. */
const refusedPage = (reason: CompanyRefusal['reason']): string => `/sign-in/company?reason=${reason}`;

/** Signs people in with their company's account. Each step answers with the address that the browser goes to next. */
@Injectable()
export class CompanySignInService {
  private readonly logger = new Logger('CompanySignIn');

  constructor(
    private readonly provider: CompanyProvider,
    private readonly entrance: CompanyEntrance,
    private readonly organisation: CompanyOrganisation,
    private readonly limits: RateLimits,
    private readonly audit: SessionAudit,
    private readonly clock: Clock,
  ) {}

  /** @param returnTo where the person wanted to go */
  begin(request: FastifyRequest, returnTo: string | undefined): Promise<string> {
    return this.orRefusedPage(request, async () => {
      await this.limits.companySignIn(request.ip);
      const { url, checks } = await this.provider.begin();
      request.session.set('companySignIn', { ...checks, returnTo: returnPath(returnTo), begunAt: this.clock.now().getTime() });
      return url.href;
    });
  }

  /** Once for each beginning, whatever comes of it. */
  finish(request: FastifyRequest): Promise<string> {
    return this.orRefusedPage(request, async (organisationId) => {
      const pending = request.session.get('companySignIn');
      if (!pending) throw new CompanyRefusal('expired', 'nothing_pending');
      request.session.set('companySignIn', undefined);
      await request.session.save();
      if (this.clock.now().getTime() - pending.begunAt > WAIT_MS) throw new CompanyRefusal('expired', 'too_late');
      const mark = request.url.indexOf('?');
      const person = await this.provider.finish(mark < 0 ? '' : request.url.slice(mark), pending);
      await this.entrance.enter(request, organisationId, person, await this.provider.signOutUrl());
      return pending.returnTo;
    });
  }

  private async orRefusedPage(request: FastifyRequest, work: (organisationId: string) => Promise<string>): Promise<string> {
    const organisationId = await this.organisation.id();
    if (organisationId === null) throw Problem.notFound();
    try {
      return await work(organisationId);
    } catch (error) {
      if (error instanceof Problem && error.status === 429) return refusedPage('too_many');
      if (!(error instanceof CompanyRefusal)) throw error;
      this.logger.warn(`Refused: ${error.why}`);
      const { about } = error;
      if (about.length > 0) this.audit.refusedLater(error.why, request.ip, () => Promise.resolve(about.map((personId) => ({ organisationId, personId }))));
      return refusedPage(error.reason);
    }
  }
}
