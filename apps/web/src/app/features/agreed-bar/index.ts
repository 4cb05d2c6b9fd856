export { AgreedBarSection } from './agreed-bar-section';
