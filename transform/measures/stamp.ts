/** `YYYY-MM-DDTHH:MM:SS` of wall-clock milliseconds. */
export function stampOfLocal(local_ms: number): string {
  return new Date(local_ms).toISOString().slice(0, 19);
}
