/** What shapes of the policy expect, by names whose words are in both languages. */
import { enExpected } from './words/en-policy.ts';

type Expected = keyof typeof enExpected;

/** The name as a schema takes it in place of a message. */
export const expected = (name: Expected): Expected => name;

export const isExpected = (message: string): message is Expected => Object.hasOwn(enExpected, message);
