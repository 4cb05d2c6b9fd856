/** Calls below `/api/session` that are operations of the signed-in person like any other. */
const OPERATIONS = ['/api/session/list', '/api/session/others', '/api/session/password'];

/** Whether a call begins, ends or looks at the session itself, and so speaks of whoever it is about. */
export const aboutSession = (url: string): boolean => url.startsWith('/api/session') && !OPERATIONS.some((operation) => url.startsWith(operation));
