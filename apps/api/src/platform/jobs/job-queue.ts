/** What a job knows: identifiers only. What they stand for is read when the job runs, under the organisation's own row security. */
export type JobData = Readonly<Record<string, string>>;

/** A queue that a migration has made. */
export interface JobQueue<Data extends JobData> {
  readonly name: string;
  /** Jobs of one key never run at the same time, and at most one of them waits. */
  keyOf(data: Data): string;
  /** Words of a fixed list that its jobs carry beside identifiers. */
  readonly words?: readonly string[];
  /** Jobs with a higher one are done first; 0 where nothing is said. */
  priorityOf?(data: Data): number;
}

/**
 * Does one job; returns when it is done, throws to have it repeated. It must bear being repeated: a killed server's jobs are.
 * @param stop is aborted when the server stops or the job has taken too long; what is left is then done by the repetition
 * @param id of the job, the same in each repetition
 */
export type JobHandler<Data extends JobData> = (data: Data, stop: AbortSignal, id: string) => Promise<void>;
