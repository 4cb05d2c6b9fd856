import { Global, Module } from '@nestjs/common';
import { RateLimits } from '../http/rate-limits.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';

/** Passwords, sessions and limits, for the few features that sign someone in. */
@Global()
@Module({ providers: [Passwords, Sessions, RateLimits], exports: [Passwords, Sessions, RateLimits] })
export class SignInModule {}
