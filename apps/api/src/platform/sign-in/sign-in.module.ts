import { Global, Module } from '@nestjs/common';
import { CallLimits } from '../http/call-limits.js';
import { RateLimits } from '../http/rate-limits.js';
import { ApiTokens } from '../tokens/api-tokens.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';

/** Passwords, sessions, tokens and limits, for the few features that sign someone in, and for what stands before every call. */
@Global()
@Module({ providers: [Passwords, Sessions, RateLimits, CallLimits, ApiTokens], exports: [Passwords, Sessions, RateLimits, CallLimits, ApiTokens] })
export class SignInModule {}
