/** How codes of a ladder may look, for the checks of requests: a ladder's own rules. */
export { CODE_PATTERN, INDICATOR_ID_PATTERN } from '@nextrung/domain/ladder';
