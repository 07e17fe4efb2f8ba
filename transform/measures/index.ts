import { askedAgainDefinition } from './asked-again.ts';
import { backlogDefinition } from './backlog.ts';
import { chatUsageDefinition } from './chat-usage.ts';
import { dataQualityDefinition } from './data-quality.ts';
import type { MeasureDefinition } from './measure.ts';
import { messageTypesDefinition } from './message-types.ts';
import { onTimeRateDefinition } from './on-time-rate.ts';
import { overrunDefinition } from './overrun.ts';
import { pulseDefinition } from './pulse.ts';
import { responseTimeDefinition } from './response-time.ts';
import { usualRangeDefinition } from './usual-range.ts';

/** All measures, in the order of the method notes; adding one is one file and one row. */
export const MEASURES: readonly MeasureDefinition[] = [
  responseTimeDefinition,
  onTimeRateDefinition,
  backlogDefinition,
  overrunDefinition,
  pulseDefinition,
  chatUsageDefinition,
  messageTypesDefinition,
  usualRangeDefinition,
  dataQualityDefinition,
  askedAgainDefinition,
];
