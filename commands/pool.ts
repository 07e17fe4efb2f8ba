/** Runs jobs on worker threads; results come back in the order of the jobs, whoever finished first. */
import { Worker } from 'node:worker_threads';
import { type Job, type JobResult, runJob } from './jobs.ts';

// A `.ts` worker does not start under a loader: from the sources everything runs in one thread.
const COMPILED = import.meta.url.endsWith('.js');

/** Most of what a job makes is gone when it ends: with more room for what is young less of it is moved about (a tenth of the time). */
const ROOM = { maxYoungGenerationSizeMb: 192 };

/** One job beside what the caller goes on with, on a thread of its own; with fewer than two `workers` it is done at once. */
export async function runBeside<R extends JobResult>(job: Job, workers: number): Promise<R> {
  if (!COMPILED || workers < 2) return (await runJob(job)) as R;
  const worker = newWorker();
  try {
    return await ask<R>(worker, 0, job);
  } finally {
    await worker.terminate();
  }
}

/** `workers` 0 or one job: no thread is started. Rejects with the first job's bug. */
export async function runJobs<R extends JobResult>(
  jobs: readonly Job[],
  workers: number,
  onDone: (done: number) => void,
): Promise<R[]> {
  const results: R[] = new Array(jobs.length);
  const threads = COMPILED ? Math.min(workers, jobs.length) : 0;
  let done = 0;
  if (threads < 2) {
    for (const [i, job] of jobs.entries()) {
      results[i] = (await runJob(job)) as R;
      onDone(++done);
    }
    return results;
  }
  let next = 0;
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = newWorker();
      try {
        while (next < jobs.length) {
          const i = next++;
          results[i] = await ask<R>(worker, i, jobs[i] as Job);
          onDone(++done);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return results;
}

const newWorker = () => new Worker(new URL('./worker.js', import.meta.url), { resourceLimits: ROOM });

function ask<R>(worker: Worker, id: number, job: Job): Promise<R> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      end();
    };
    const onMessage = (message: { id: number; result?: R; error?: string }) => {
      settle(() =>
        message.error === undefined ? resolve(message.result as R) : reject(new Error(message.error)),
      );
    };
    const onError = (error: Error) => settle(() => reject(error));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage({ id, job });
  });
}
