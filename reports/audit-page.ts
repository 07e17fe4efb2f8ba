/** index.html of the audit folder: leads an auditor through the pack, in the order in which the questions come. */
import { access } from './audit-blocks/access.ts';
import { again } from './audit-blocks/again.ts';
import { assurance } from './audit-blocks/assurance.ts';
import { completeness } from './audit-blocks/completeness.ts';
import { custody } from './audit-blocks/custody.ts';
import { detectors } from './audit-blocks/detectors.ts';
import { exceptions } from './audit-blocks/exceptions.ts';
import { head } from './audit-blocks/head.ts';
import { limits } from './audit-blocks/limits.ts';
import { norms } from './audit-blocks/norms.ts';
import { populations } from './audit-blocks/populations.ts';
import { restatements } from './audit-blocks/restatements.ts';
import { reviewed } from './audit-blocks/reviewed.ts';
import { ruleTests } from './audit-blocks/rule-tests.ts';
import { sample } from './audit-blocks/sample.ts';
import { tieOut } from './audit-blocks/tie-out.ts';
import { waivers } from './audit-blocks/waivers.ts';
import { type AuditPack, auditPageFor } from './audit-pack.ts';
import { documentOf } from './document.ts';

export const AUDIT_PAGE = 'index.html';

/** Blocks after the head. A new one is one file and one row here. */
export const auditBlocks = [
  reviewed,
  completeness,
  custody,
  assurance,
  tieOut,
  norms,
  ruleTests,
  populations,
  exceptions,
  waivers,
  sample,
  detectors,
  restatements,
  again,
  access,
  limits,
] as const;

export function auditPage(pack: AuditPack): string {
  const page = auditPageFor(pack);
  const { words, format, company } = page;
  const { title, skip } = words.audit;
  return documentOf(
    page,
    title(company, format.month(pack.review.period.month)),
    [head(page), ...auditBlocks.map((block) => block(page))],
    { skip },
  );
}
