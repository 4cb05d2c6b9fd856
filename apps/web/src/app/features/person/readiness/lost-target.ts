/** Said of an address that names a target which the person no longer has. */
export const lostTarget = { title: 'This rung is no longer a target', detail: 'The target may have been changed since this address was written. No evidence is lost.' } as const;
