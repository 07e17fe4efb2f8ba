// Loaded before a program: writes what it used, with all its threads, to the file that USAGE_FILE names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    // Kilobytes and microseconds, on every system.
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const used = { peak_mb: maxRSS / 1000, cpu_s: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(process.env.USAGE_FILE, JSON.stringify(used));
  });
}
