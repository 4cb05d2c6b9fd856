export { DigestNotice } from './digest-notice';
