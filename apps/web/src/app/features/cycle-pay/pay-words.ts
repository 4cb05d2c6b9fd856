import type { CasePay } from '@nextrung/api-client';
import { placeWords, shareWords } from '@nextrung/domain/pay';

/** From when it holds, where somebody works and how much of full time. @param day the first day in words */
export function aboutWords({ state, location, factorKnown, locationFactor, workingShare }: Pick<CasePay, 'state' | 'location' | 'factorKnown' | 'locationFactor' | 'workingShare'>, day: string): string {
  const words = [state === 'not_funded' ? 'Ready, not funded.' : `Promoted from ${day} on.`, placeWords(location, factorKnown ? locationFactor : null), shareWords(workingShare)];
  return words.filter((word) => word !== '').join(' ');
}
