import { Global, Module } from '@nestjs/common';
import { CallLimits } from '../http/call-limits.js';
import { RateLimits } from '../http/rate-limits.js';
import { ApiTokens } from '../tokens/api-tokens.js';
import { CompanyOrganisation } from './company-organisation.js';
import { PasswordRule } from './password-rule.js';
import { Passwords } from './passwords.js';
import { Sealing } from './sealing.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';
import { SessionsRepository } from './sessions.repository.js';

/** Passwords, sessions, tokens and limits, for the few features that sign someone in, and for what stands before every call. */
@Global()
@Module({
  providers: [PasswordRule, Passwords, Sealing, SecondFactors, Sessions, SessionsRepository, RateLimits, CallLimits, ApiTokens, CompanyOrganisation],
  exports: [Passwords, Sealing, SecondFactors, Sessions, SessionsRepository, RateLimits, CallLimits, ApiTokens, CompanyOrganisation],
})
export class SignInModule {}
