/** Types of sensitive information that a policy may name. */
export const SENSITIVE_TYPES = [
  'card',
  'iban',
  'cn-id',
  'cn-company',
  'national-id',
  'private-key',
  'token',
  'jwt',
  'wallet',
  'email',
  'phone',
  'password',
  'health',
  'pay',
  'dismissal',
] as const;
export type SensitiveType = (typeof SENSITIVE_TYPES)[number];
