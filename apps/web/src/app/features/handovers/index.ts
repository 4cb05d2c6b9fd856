export { HandoverLines } from './handover-lines';
export { NewestHandover } from './newest-handover';
