/** The units of work that run in parallel: by file (unit 1), by chat (unit 3), texts of all chats beside unit 4, and pages in parts. */
import type { ExportJob, ExportOutcome } from '../ingest/export.ts';
import type { ReportFile } from '../reports/report-file.ts';
import type { CrossPosted } from '../transform/review/input.ts';
import type { CrossPostsJob } from './cross-posts.ts';
import type { PagesJob } from './make-pages.ts';
import type { ChatJob } from './make-part.ts';

export type Job =
  | { unit: 'export'; job: ExportJob }
  | { unit: 'chat'; job: ChatJob }
  | { unit: 'cross-posts'; job: CrossPostsJob }
  | { unit: 'pages'; job: PagesJob };
export type JobResult = ExportOutcome | { from_store: boolean } | CrossPosted | ReportFile[];

/** A thread loads only what its jobs need: what draws takes long to load. */
export async function runJob(job: Job): Promise<JobResult> {
  switch (job.unit) {
    case 'export':
      return (await import('../ingest/export.ts')).ingestFile(job.job);
    case 'chat':
      return (await import('./make-part.ts')).makePart(job.job);
    case 'cross-posts':
      return (await import('./cross-posts.ts')).crossPostsOf(job.job);
    case 'pages':
      return (await import('./make-pages.ts')).makePages(job.job);
  }
}
