import type { PacketDay, PacketRung, PacketText } from '../model.js';

/** Changes with the shape of the model. */
export const PAY_FORMAT = 'nextrung-pay/2';

/**
 * The pay of a case on a page of its own, for those who may see pay: nothing of it stands in the packet, and nothing of the packet's
 * judgement stands here.
 */
export interface PayPage {
  format: typeof PAY_FORMAT;
  /** BCP 47 tag of the text, such as `en-GB`. */
  language: string;
  /** Names are left out; set by `maskedPay` only. */
  masked: boolean;
  header: {
    organisation: string;
    person: string;
    caseCode: string;
    presentRung: PacketRung | null;
    targetRung: PacketRung;
    asOf: PacketDay;
    /** From which day the proposed pay is meant; null where it is not known. */
    effectiveOn: PacketDay | null;
    preparedBy: string;
  };
  /** What is compared, in words with units: `Pay a year`, `EUR 84,000`, `EUR 96,000`. */
  rows: PayRow[];
  remarks: PacketText | null;
  /** How the figures were made, one paragraph each. */
  method: string[];
}

export interface PayRow {
  what: string;
  now: string;
  proposed: string;
}
