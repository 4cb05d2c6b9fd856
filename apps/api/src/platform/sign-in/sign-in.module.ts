import { Global, Module } from '@nestjs/common';
import { RateLimits } from '../http/rate-limits.js';
import { CompanyOrganisation } from './company-organisation.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';

/** Passwords, sessions and limits, for the few features that sign someone in. */
@Global()
@Module({ providers: [Passwords, Sessions, RateLimits, CompanyOrganisation], exports: [Passwords, Sessions, RateLimits, CompanyOrganisation] })
export class SignInModule {}
