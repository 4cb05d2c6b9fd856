export { confidenceWord, type ConfidenceWord } from './confidence.js';
export { missingWords } from './missing.js';
export { sentence, type Names } from './sentence.js';
export { episodesToClear, whyIndicator, whyItem, type ItemFacts } from './why.js';
