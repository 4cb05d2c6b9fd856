import { Global, Module } from '@nestjs/common';
import { RateLimits } from '../http/rate-limits.js';
import { CompanyOrganisation } from './company-organisation.js';
import { PasswordRule } from './password-rule.js';
import { Passwords } from './passwords.js';
import { Sealing } from './sealing.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';
import { SessionsRepository } from './sessions.repository.js';

/** Passwords, sessions and limits, for the few features that sign someone in. */
@Global()
@Module({
  providers: [PasswordRule, Passwords, Sealing, SecondFactors, Sessions, SessionsRepository, RateLimits, CompanyOrganisation],
  exports: [Passwords, Sealing, SecondFactors, Sessions, SessionsRepository, RateLimits, CompanyOrganisation],
})
export class SignInModule {}
