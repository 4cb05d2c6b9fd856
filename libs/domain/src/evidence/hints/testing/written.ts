import type { Written } from '../written.js';

/** An item with these texts and nothing else. */
export const written = (texts: Written['texts'], more: Partial<Written> = {}): Written => ({ texts, metric: null, chosen: [], present: [], ...more });
