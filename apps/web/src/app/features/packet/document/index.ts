export { PacketEvidence } from './packet-evidence';
export { PacketNotes } from './packet-notes';
export { PacketStanding } from './packet-standing';
