import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Sealing } from '../../platform/sign-in/sealing.js';
import { CODE_SECRETS } from '../../platform/sign-in/second-factors.js';
import { CodesRepository, type StoredCodes } from './codes.repository.js';
import { LOOKS_LIKE_ONE_TIME_CODE, stepOf } from './totp.js';

export type CodeKind = 'one_time' | 'recovery';

/** Tells right codes from wrong ones: each works once, and a few wrong ones close the account's codes for a while. */
@Injectable()
export class CodeCheck {
  constructor(
    private readonly codes: CodesRepository,
    private readonly sealing: Sealing,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  seal(id: string, secret: string): string {
    return this.sealing.seal(CODE_SECRETS, id, secret);
  }

  /** The step that a code belongs to; null for a wrong one. */
  stepOf({ id, secret }: StoredCodes, code: string): number | null {
    const opened = this.sealing.open(CODE_SECRETS, id, secret);
    return opened === null ? null : stepOf(opened, code, this.clock.now());
  }

  /** Counts a code before it is looked at; refuses (429) past the limit, whatever the code is. */
  count(accountId: string): Promise<void> {
    return this.limits.tryCode(accountId);
  }

  clear(accountId: string): Promise<void> {
    return this.limits.rightCode(accountId);
  }

  /** Uses a code up, of either kind; null for a wrong one, and for one that was used before. */
  async use(accountId: string, code: string): Promise<CodeKind | null> {
    await this.count(accountId);
    const kind = LOOKS_LIKE_ONE_TIME_CODE.test(code) ? ((await this.oneTime(accountId, code)) ? 'one_time' : null) : (await this.codes.useRecoveryCode(accountId, code)) ? 'recovery' : null;
    if (kind) await this.clear(accountId);
    return kind;
  }

  private async oneTime(accountId: string, code: string): Promise<boolean> {
    const stored = await this.codes.confirmed(accountId);
    const step = stored ? this.stepOf(stored, code) : null;
    return stored !== null && step !== null && this.codes.useStep(stored.id, step);
  }
}
