export { PaySection } from './pay-section';
