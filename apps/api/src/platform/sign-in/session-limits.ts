/**
 * How long a session lasts (ASVS 5.0, 7.1.1, 7.3.1, 7.3.2). Two hours without a request: long enough for a meeting
 * between two glances, short enough for a laptop that was left open. Twelve hours in all: a working day, then the
 * person shows again who they are.
 */
export const SESSION_IDLE_MS = 2 * 60 * 60 * 1000;
export const SESSION_LIFETIME_MS = 12 * 60 * 60 * 1000;

/** When a session was last seen is written at most this often, so that ordinary requests write nothing. */
export const SEEN_EVERY_MS = 60 * 1000;
