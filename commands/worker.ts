/** A worker thread: takes jobs with paths in them, answers with small results; tables never cross the line. */
import { parentPort } from 'node:worker_threads';
import { type Job, runJob } from './jobs.ts';

parentPort?.on('message', (message: { id: number; job: Job }) => {
  runJob(message.job).then(
    (result) => parentPort?.postMessage({ id: message.id, result }),
    (error: unknown) => {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ id: message.id, error: stack });
    },
  );
});
