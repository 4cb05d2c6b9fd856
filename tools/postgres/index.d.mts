export interface EmbeddedOptions {
  /** Data folder; the cluster is `postgres` inside it. It exists and is writable. */
  folder: string;
  /** Major version of Postgres; 18 without it. */
  major?: number;
  /** False only for tests: faster, and a power cut may lose data. */
  durable?: boolean;
  /** Told what takes a moment. */
  say?: (text: string) => void;
  signal?: AbortSignal;
}

export interface EmbeddedPostgres {
  port: number;
  pid(): number;
  /** Connection address as the owner of everything. */
  ownerUrl(database: string): string;
  /** Settles when the Postgres that runs now ends, for whatever reason. */
  exited(): Promise<void>;
  /** Starts it again on the same port, after it ended by itself. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** An expected refusal: its message is the one sentence that the user reads. */
export class Refusal extends Error {
  constructor(sentence: string, options?: { cause?: unknown });
}

export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres>;
export function isOpenToDatabase(folder: string): boolean;
export function makeFolder(folder: string): void;
export function freePort(): Promise<number>;
export function clearOrphan(cluster: string): Promise<boolean>;
/** Holds the folder for this process; returns what lets it go. */
export function lockFolder(folder: string): () => void;
/** Whether a process that is alive holds the folder. */
export function isHeld(folder: string): boolean;
/** The Postgres that another process of ours runs in this folder; undefined where none does. */
export function runningEmbedded(folder: string): { ownerUrl(database: string): string } | undefined;
/** When a process began, or undefined when there is none. */
export function processStart(pid: number): string | undefined;
