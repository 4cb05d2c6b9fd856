export { OpenedEvidence } from './opened-evidence';
export { OpenedNotice } from './opened-notice';
