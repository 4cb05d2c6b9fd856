export { bandFindings, bandPosition, bandWords, compaRatio, factorAt, scaledBand, type LocationPay, type PayBand } from './bands.js';
export { costInYear, fullYearCost, partOfYearLeft, type PayChange } from './cost.js';
export { payAmong, type PayAmong } from './among.js';
export { proposalWarnings, type ProposalFacts } from './warnings.js';
export { amongWords, placeWords, shareWords, standingWords } from './words.js';
