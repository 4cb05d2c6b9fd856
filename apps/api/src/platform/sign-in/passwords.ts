import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../http/problem.js';
import { type PasswordOwner, PasswordRule } from './password-rule.js';

/** OWASP's recommended minimum for Argon2id (which is the library's default algorithm): 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords. Never called inside a transaction: it takes tens of milliseconds on purpose. */
@Injectable()
export class Passwords {
  private readonly nobody = hash('no account has this password', OPTIONS);

  constructor(private readonly rule: PasswordRule) {}

  /** The hash of a password that somebody chooses; refused at its field where the rule does not allow it. @param field its name in the request */
  choose(password: string, owner: PasswordOwner, field = 'password'): Promise<string> {
    const refusal = this.rule.refusal(password, owner);
    if (refusal !== null) throw Problem.invalid({ field, message: refusal });
    return hash(password, OPTIONS);
  }

  /** Takes as long for an unknown account as for a known one. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? (await this.nobody), password);
    return passwordHash !== null && right;
  }
}
