export { caseGaps, caseRisks, selectPacketEvidence, type PacketItem, type PacketRow, type PacketSelection } from './case-summary.js';
