/** Values that a policy allows to stand anywhere. */
import { fold } from './fold.ts';

/** Is a value, as its detector writes it, one of the company's own? */
export function ownValues(own: readonly string[]): (value: string) => boolean {
  const plain = (value: string) =>
    fold(value)
      .text.toLowerCase()
      .replace(/[^0-9a-z@]/g, '');
  const whole = new Set(own.filter((value) => !value.startsWith('@')).map(plain));
  const domains = own.filter((value) => value.startsWith('@')).map((value) => value.toLowerCase());
  if (own.length === 0) return () => false;
  return (value) =>
    // Detectors write a kind or a country before some values.
    whole.has(plain(value.replace(/^[A-Za-z]{2,3}:/, ''))) ||
    domains.some((domain) => value.endsWith(domain));
}
