import type { PersonProfile, UpdatePerson } from '@nextrung/api-client';

/** The fields as they stand on the page. */
export interface WorkingDetails {
  /** Id of a team; empty: none. */
  readonly teamId: string;
  readonly location: string;
  /** Percent, as entered. */
  readonly workingShare: string;
  readonly contractor: boolean;
}

export const detailsOf = ({ team, location, workingShare, contractor }: PersonProfile): WorkingDetails => ({ teamId: team?.id ?? '', location: location ?? '', workingShare: String(workingShare), contractor });

/** What is wrong with what was entered, by field. */
export function detailErrors({ workingShare }: WorkingDetails): Readonly<Record<string, string>> {
  const share = Number(workingShare);
  const right = workingShare.trim() !== '' && Number.isInteger(share) && share >= 1 && share <= 100;
  return right ? {} : { workingShare: 'Enter a whole number from 1 to 100.' };
}

export const bodyOf = ({ teamId, location, workingShare, contractor }: WorkingDetails): UpdatePerson => ({ teamId: teamId || null, location: location.trim() || null, workingShare: Number(workingShare), contractor });
