export { caseGaps, caseRisks, selectPacketEvidence, type CaseGap, type PacketRow, type PacketSelection } from './case-summary.js';
