import { Global, Module } from '@nestjs/common';
import { RateLimits } from '../http/rate-limits.js';
import { Passwords } from './passwords.js';
import { Sealing } from './sealing.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';

/** Passwords, sessions and limits, for the few features that sign someone in. */
@Global()
@Module({
  providers: [Passwords, Sealing, SecondFactors, Sessions, RateLimits],
  exports: [Passwords, Sealing, SecondFactors, Sessions, RateLimits],
})
export class SignInModule {}
