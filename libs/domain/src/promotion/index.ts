export { caseGaps, caseRisks, selectPacketEvidence, type CaseGap, type PacketRow, type PacketSelection } from './case-summary.js';
export { PACKET_LIMITS, tooManyWords, wordCount } from './packet-limits.js';
