/** What figures are called that have no definition to take a title from. */
export const enHistory = {
  population: 'items',
  rate: 'adherence',
  target: 'target',
  baseline: 'baseline',
  current: 'current value',
  expected: 'even pace',
  progress: 'progress',
  messages: 'messages',
  writers: 'people who wrote',
  waits: 'requests',
  answered: 'answered',
  open: 'unanswered',
  median_s: 'median response time',
  p90_s: 'response time of nine in ten',
  answers: 'answers to the survey',
  response_rate: 'response rate of the survey',
};
