/** What transform leaves for the audit folder, to show: of a review's own norms, so that all counts tie. Invented. */
import type { AuditFacts } from '../../../reports/audit/index.ts';
import { auditTables } from '../../../reports/audit/index.ts';
import type { AuditPack, ShownManifest } from '../../../reports/audit-pack.ts';
import type { Language } from '../../../reports/page.ts';
import type { Row } from '../../../reports/tables/csv.ts';
import type { Review } from '../../../transform/review-schema.ts';

const HASH = 'ab'.repeat(32);
const PLACE = { export_id: 'ab00cd34ef56', first_line: 3, last_line: 3 };

const NOT_RUN = {
  ...{ expected: '', expected_reason: '', found: 'not-run', found_reason: 'no-open-hour', passed: null },
};
const NOBODY = { from: null, sent_at_utc: null, doubt: '' };
const MAILED = { received_as: 'mail', from: 'P-12AB34', sent_at_utc: '2026-11-02T01:30:00Z' } as const;

export const emptyFacts: AuditFacts = {
  items: [],
  evidence: [],
  populations: [],
  repeated: [],
  norms: [],
  norm_changes: [],
  rule_tests: [],
  sample: [],
  copies: [],
  exports: [],
  completeness: [],
  unknown_chats: [],
  custody: [],
  tie_out: [],
  rejected: [],
  assurance: [],
  ask_second_copy: { seed: 'seed' },
  restatements: [],
};

/** A month in which nearly everything can be found that an auditor looks for. */
export function factsOf(review: Review): AuditFacts {
  const chat = review.chats[0]?.name ?? '';
  const of = ({ id, version }: Review['norms'][number]) => ({ norm: id, version, chat });
  return {
    ...emptyFacts,
    items: review.norms.flatMap((norm) =>
      Object.entries(norm.this_month.states).flatMap(([state, n]) =>
        Array.from({ length: state === 'met' ? 0 : n }, (_, at) => ({
          ...of(norm),
          ...PLACE,
          item: `${norm.id}.${norm.version}/${state}/${at}`,
          state,
          reason: state === 'breached' ? 'late' : 'ambiguous-link',
          value: 9000,
          limit: 7200,
          unit: 's',
        })),
      ),
    ),
    populations: review.norms.map((norm) => ({
      ...of(norm),
      day: '2026-10-05',
      state: 'met' as const,
      items: norm.this_month.states.met,
    })),
    repeated: review.norms.slice(0, 1).map((norm) => `${norm.id}.${norm.version} ${chat}`),
    norms: review.norms.map((norm, at) => ({
      norm: norm.id,
      version: norm.version,
      kind: norm.kind,
      text_en: norm.text.en ?? '',
      text_zh: norm.text.zh ?? '',
      chats: norm.chats.join(';'),
      target: norm.target,
      severity: norm.severity,
      announced: norm.announced,
      from: at === 0 ? '2026-10-01' : null,
      to: null,
      owner: 'P-1A2B3C',
      goal: '',
      basis: '',
      consulted: '',
      exempt_chats: at === 0 ? 'project' : '',
      exempt_people: at,
      parameters: '{}',
      changed: at === 0 ? 'text;limit' : '',
    })),
    norm_changes: [
      ...['limit', 'text_en'].map((key) => ({
        ...{ norm: review.norms[0]?.id ?? '', change: 'changed' as const, version_before: 1, version: 2 },
        ...{ key, before: '4h', after: '2h' },
      })),
      ...(['began', 'ended'] as const).map((change) => ({
        ...{ norm: review.norms[0]?.id ?? '', change, key: '', before: '', after: '' },
        ...{ version_before: change === 'ended' ? 3 : null, version: change === 'began' ? 3 : null },
      })),
    ],
    rule_tests: review.norms.flatMap(({ id, version, kind }, at) => {
      const of = { norm: id, version, kind, what_en: 'nobody answers', what_zh: '无人回复' };
      const expected = { expected: 'breached', expected_reason: 'no-answer' };
      const not_met = { ...of, ...expected, case: 'not-met' };
      return [
        { ...not_met, found: 'breached', found_reason: 'no-answer', passed: true },
        ...(at === 0 ? [{ ...not_met, found: 'no-item', found_reason: '', passed: false }] : []),
        { ...of, ...NOT_RUN, case: 'at-limit' },
      ];
    }),
    sample: (['met', 'no_request', 'high_severity'] as const).map((stratum) => ({
      stratum,
      norm: review.norms[0]?.id ?? '',
      version: 1,
      chat,
      opened_at: '2026-10-05T10:00:00',
      ...PLACE,
    })),
    copies: ['text-changed', 'only-here'].map((difference) => ({
      chat,
      difference,
      export_id: PLACE.export_id,
      other_export_id: '0123456789ab',
      first_line: 3,
      last_line: 3,
      other_first_line: null,
      other_last_line: null,
      sent_at: '2026-10-05T10:00:00',
    })),
    exports: ([1, 60] as const).map((resolution_s, phone) => ({
      chat,
      export_id: PLACE.export_id,
      phone,
      joined_by: null,
      zone: null,
      zone_from: phone === 0 ? 'policy' : 'unknown',
      offset: null,
      aligned_to: null,
      policy_offset: null,
      resolution_s,
    })),
    completeness: [
      ...review.chats.map((one, at) => ({
        chat: one.chat,
        name: one.name,
        in_register: at !== 1,
        type: one.type,
        due: true,
        same_as: null,
        to_the_end: at !== 2,
        observed_by: 'zip_date' as const,
        cap_share: 0.2,
        near_cap: at === 3,
        overlap: null,
      })),
      {
        ...{
          chat: null,
          name: 'Returns desk',
          in_register: true,
          type: 'customer' as const,
          due: true,
          same_as: null,
        },
        ...{ to_the_end: false, observed_by: null, cap_share: null, near_cap: false, overlap: null },
      },
    ],
    unknown_chats: [
      { kind: 'invite-link', id: 'ab12', count: 2, chats: 1, chat, export_id: PLACE.export_id, line: 7 },
    ],
    custody: [
      { export_id: 'ab00cd34ef56', received_as: 'file', ...NOBODY },
      { export_id: 'ab01cd34ef56', received_as: 'archive', ...NOBODY },
      { export_id: 'ab01cd34ef56', ...MAILED, doubt: '' },
      { export_id: 'ab02cd34ef56', ...MAILED, doubt: 'date-before-content;date-unlike-received' },
    ],
    tie_out: [0, 1, null].map((over, at) => ({
      export_id: `ab0${at}cd34ef56`,
      chat: review.chats[at]?.chat ?? null,
      read: over === null ? ('not' as const) : ('whole' as const),
      code: over === null ? 'not-text' : null,
      lines_in_file: over === null ? null : 10 + over,
      message_lines: over === null ? null : 6,
      notice_lines: over === null ? null : 1,
      call_lines: over === null ? null : 0,
      continuation_lines: over === null ? null : 3,
      rejected_lines: over === null ? null : 0,
      blank_lines: over === null ? null : 0,
    })),
    rejected: [{ export_id: PLACE.export_id, line: 1, lines: 2, reason: 'lines-before-first-record' }],
    assurance: review.chats.map((one, at) => ({
      chat: one.chat,
      name: one.name,
      damage: at === 4 ? ['not-utf8'] : [],
      zone_known: at !== 5,
      date_order_certain: true,
      phones: at === 0 ? [{ export_ids: ['x'], matched: 9, only_in_first: 1, only_in_second: 0 }] : [],
      left_out: 0,
    })),
    restatements: [
      {
        month: '2026-09',
        figure: 'norms.0.this_month.rate',
        old: 0.9,
        new: 0.85,
        why: 'input;policy',
        old_manifest_sha: HASH,
      },
      {
        month: '2026-08',
        figure: '',
        old: null,
        new: null,
        why: 'published-altered',
        old_manifest_sha: HASH,
      },
    ],
  };
}

const manifest: ShownManifest = {
  version: '0.1.0',
  config_hash: 'cd'.repeat(12),
  seal: HASH,
  previous: HASH,
  published: [
    { month: '2026-09', sha256: HASH, state: 'as-published' },
    { month: '2026-08', sha256: HASH, state: 'published-altered' },
  ],
  inputs: [],
  workspace: [{ path: 'review.yaml', sha256: HASH }],
  decisions: [],
  withheld: { purged_before: '2026-01', forgotten: 'ab12' },
  files: ['index.html', 'review.json', 'tables/chats.csv'].map((path) => ({ path, bytes: 1, sha256: HASH })),
};

export function packOf(review: Review, facts: AuditFacts, language: Language): AuditPack {
  const tables = auditTables.map(
    ({ file, rows }) => [file, rows(facts, review).map((row): Row => ({ ...row }))] as const,
  );
  const empty = facts === emptyFacts;
  return {
    review,
    language,
    manifest: empty ? { ...manifest, previous: null, published: [], workspace: [] } : manifest,
    tables: new Map(tables),
    files: auditTables.map(({ file }) => ({ path: file, bytes: 1, sha256: HASH })),
    texts: empty ? null : 12,
  };
}
