import { findRung, type Ladder } from '@nextrung/domain/ladder';
import type { CaseRung } from '../cases/cases.dto.js';

/** A rung with its title; its code where the ladder in force no longer has it. */
export const rungOf = (ladder: Ladder, rung: string): CaseRung => ({ rung, title: findRung(ladder, rung)?.title ?? rung });
