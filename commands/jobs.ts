/** The two units of work that run in parallel: by file (unit 1) and by chat (unit 3). */
import { type ExportJob, type ExportOutcome, ingestFile } from '../ingest/export.ts';
import { type ChatJob, makePart } from './make-part.ts';

export type Job = { unit: 'export'; job: ExportJob } | { unit: 'chat'; job: ChatJob };
export type JobResult = ExportOutcome | { from_store: boolean };

export function runJob(job: Job): Promise<JobResult> {
  return job.unit === 'export' ? ingestFile(job.job) : makePart(job.job);
}
