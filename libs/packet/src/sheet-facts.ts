import type { PacketHeader } from './model.js';
import { dayWords, listWords } from './words.js';

export interface SheetFact {
  label: string;
  value: string;
}

export const fact = (label: string, value: string | null): SheetFact[] => (value === null || value === '' ? [] : [{ label, value }]);

/** What the case is about, as the head of the page tells it. What is not known is left out. */
export function factsOf(header: PacketHeader): SheetFact[] {
  const { presentRung, targetRung, panel, lockedOn } = header;
  return [
    ...fact('Case', header.caseCode),
    { label: 'Organisation', value: header.organisation },
    { label: 'As of', value: dayWords(header.asOf) },
    { label: 'Present rung', value: presentRung ? `${presentRung.title} (${presentRung.id})` : 'None yet' },
    { label: 'Line manager', value: header.lineManager ?? 'None' },
    { label: 'Target rung', value: `${targetRung.title} (${targetRung.id})` },
    { label: 'Prepared by', value: header.preparedBy },
    ...fact('Pronouns', header.pronouns),
    ...fact('Team', header.team),
    ...fact('Location', header.location),
    ...fact('Time here', header.tenure),
    ...fact('Decides', panel?.decider ?? null),
    ...fact('Panel', panel ? listWords(panel.members) : null),
    { label: 'Ladder', value: `${header.ladder.title}, version ${String(header.ladder.version)}` },
    ...fact('Policy', header.policyVersion === null ? null : `version ${header.policyVersion}`),
    ...fact('Locked', lockedOn === null ? null : dayWords(lockedOn)),
  ];
}
