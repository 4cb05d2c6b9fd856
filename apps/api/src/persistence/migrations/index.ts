import { Initial1790000000000 } from './1790000000000-initial.js';

/** In the order in which they run; a new one is appended, an old one never changes. */
export const MIGRATIONS = [Initial1790000000000];
