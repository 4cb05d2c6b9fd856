import { Global, Module } from '@nestjs/common';
import { RateLimits } from '../http/rate-limits.js';
import { PasswordRule } from './password-rule.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SessionsRepository } from './sessions.repository.js';

/** Passwords, sessions and limits, for the few features that sign someone in. */
@Global()
@Module({ providers: [PasswordRule, Passwords, Sessions, SessionsRepository, RateLimits], exports: [Passwords, Sessions, SessionsRepository, RateLimits] })
export class SignInModule {}
