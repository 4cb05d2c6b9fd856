/** Half of the young generation, in MB. Left alone it grows to 128 MB, which a server that answers in milliseconds never fills with what is alive. */
const YOUNG = 16;

/** What Node is told of memory for the server; whatever is told by whoever starts it comes last, and holds. @param {NodeJS.ProcessEnv} given */
export const memoryOptions = (given) => ({ NODE_OPTIONS: [`--max-semi-space-size=${String(YOUNG)}`, given.NODE_OPTIONS].filter(Boolean).join(' ') });
