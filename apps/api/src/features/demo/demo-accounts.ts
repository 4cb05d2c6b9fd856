import type { DemoKey } from '../session/session.dto.js';

/** The people of the demo organisation that one click signs in as. Filled from the demo content. */
export const DEMO_ACCOUNTS: readonly { key: DemoKey; name: string; email: string; role: string }[] = [];
