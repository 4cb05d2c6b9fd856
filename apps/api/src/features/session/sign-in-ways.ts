import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { CompanyOrganisation } from '../../platform/sign-in/company-organisation.js';
import type { SessionView } from './session.dto.js';
import { SessionRepository } from './session.repository.js';

/** The ways in that a signed-out page may offer, beside a password. */
@Injectable()
export class SignInWays {
  constructor(
    private readonly config: AppConfig,
    private readonly repository: SessionRepository,
    private readonly company: CompanyOrganisation,
  ) {}

  async present(): Promise<Pick<SessionView, 'setupOpen' | 'setupTokenRequired' | 'sendsMail' | 'companySignIn'>> {
    return {
      setupOpen: !(await this.repository.ownOrganisationExists()),
      setupTokenRequired: !this.config.demoSignIn,
      sendsMail: this.config.mail !== null,
      companySignIn: await this.company.offer(),
    };
  }
}
