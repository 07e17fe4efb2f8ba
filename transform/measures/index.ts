import { acknowledgement } from './acknowledgement.ts';
import { afterFile } from './after-file.ts';
import { announcementReach } from './announcement-reach.ts';
import { answeredWithin } from './answered-share.ts';
import { askedAgainDefinition } from './asked-again.ts';
import { backlogDefinition } from './backlog.ts';
import { change } from './change.ts';
import { chatUsageMeasure } from './chat-usage.ts';
import { coverage } from './coverage.ts';
import { crossPosting } from './cross-posting.ts';
import { dataQuality } from './data-quality.ts';
import type { MeasureDefinition } from './definition.ts';
import { detectorQuality } from './detector-quality.ts';
import { exceptions } from './exceptions.ts';
import { firstResponse } from './first-response.ts';
import { goalProgressDefinition } from './goal-progress.ts';
import { groupHygiene } from './group-hygiene.ts';
import { incidents } from './incidents.ts';
import type { Measure } from './measure.ts';
import { messageTypesMeasure } from './message-types.ts';
import { nextResponse } from './next-response.ts';
import { onTimeRateDefinition } from './on-time-rate.ts';
import { outOfHours } from './out-of-hours.ts';
import { overrunDefinition } from './overrun.ts';
import { participation } from './participation.ts';
import { pulse } from './pulse.ts';
import { questionTime } from './question-time.ts';
import { questions } from './questions.ts';
import { reciprocity } from './reciprocity.ts';
import { repeats } from './repeats.ts';
import { requesterWait } from './requester-wait.ts';
import { responderConcentration } from './responder-concentration.ts';
import { responseTimesBy } from './response-times-by.ts';
import { surveyDefinition } from './survey.ts';
import { turnTaking } from './turn-taking.ts';
import { usualRangeDefinition } from './usual-range.ts';
import { whatIf } from './what-if.ts';

/** All measures, in the order of the method notes; adding one is one file and one row. */
export const MEASURES: readonly (MeasureDefinition | Measure)[] = [
  firstResponse,
  nextResponse,
  responseTimesBy,
  requesterWait,
  onTimeRateDefinition,
  backlogDefinition,
  answeredWithin,
  overrunDefinition,
  responderConcentration,
  acknowledgement,
  outOfHours,
  questions,
  questionTime,
  reciprocity,
  participation,
  turnTaking,
  pulse,
  chatUsageMeasure,
  crossPosting,
  messageTypesMeasure,
  groupHygiene,
  incidents,
  coverage,
  repeats,
  exceptions,
  change,
  usualRangeDefinition,
  goalProgressDefinition,
  surveyDefinition,
  dataQuality,
  detectorQuality,
  askedAgainDefinition,
  whatIf,
  announcementReach,
  afterFile,
];

/** Those whose results are figures. */
export const FIGURE_MEASURES: readonly Measure[] = MEASURES.filter((m): m is Measure => 'measure' in m);
