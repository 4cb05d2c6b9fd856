export { ResetFactorsSection } from './reset/reset-factors-section';
