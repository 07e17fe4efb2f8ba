/**
 * Keys of services that the preset of `secretlint` does not know, or knows too narrowly. Adding one is one row. S but where
 * something in it proves it: a made-up key has the form too.
 */
import { hasCrc } from './crc.ts';

export interface TokenForm {
  vendor: string;
  /** One of these stands in every one; in lower case. */
  literals: readonly string[];
  form: RegExp;
  /** Proves it. */
  check?: (value: string) => boolean;
}

const END = '(?![0-9A-Za-z_-])';
const form = (source: string) => new RegExp(`(?<![0-9A-Za-z_])${source}${END}`, 'g');

// biome-ignore format: a table
export const TOKEN_FORMS: readonly TokenForm[] = [
  { vendor: 'aws', literals: ['akia'], form: form('AKIA[A-Z2-7]{16}') },
  { vendor: 'aws', literals: ['asia'], form: form('ASIA[A-Z2-7]{16}') },
  { vendor: 'alibaba', literals: ['ltai'], form: form('LTAI[A-Za-z0-9]{12,24}') },
  { vendor: 'tencent', literals: ['akid'], form: form('AKID[A-Za-z0-9]{32}') },
  { vendor: 'github', literals: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], form: form('gh[pousr]_[A-Za-z0-9]{36}'), check: hasCrc },
  { vendor: 'npm', literals: ['npm_'], form: form('npm_[A-Za-z0-9]{36}'), check: hasCrc },
  { vendor: 'google', literals: ['aiza'], form: form('AIza[0-9A-Za-z_-]{35}') },
  { vendor: 'google', literals: ['gocspx-'], form: form('GOCSPX-[0-9A-Za-z_-]{28}') },
  { vendor: 'stripe', literals: ['k_live_'], form: form('[sr]k_live_[0-9A-Za-z]{24,99}') },
  { vendor: 'sendgrid', literals: ['sg.'], form: form('SG\\.[0-9A-Za-z_-]{22}\\.[0-9A-Za-z_-]{43}') },
  { vendor: 'telegram', literals: [':aa'], form: form('[0-9]{8,10}:AA[0-9A-Za-z_-]{33}') },
  { vendor: 'digitalocean', literals: ['dop_v1_'], form: form('dop_v1_[0-9a-f]{64}') },
  { vendor: 'pypi', literals: ['pypi-ageichlwas5vcmc'], form: form('pypi-AgEIcHlwaS5vcmc[0-9A-Za-z_-]{50,200}') },
  { vendor: 'square', literals: ['sq0'], form: form('sq0(?:atp|csp)-[0-9A-Za-z_-]{22,43}') },
  { vendor: 'mailgun', literals: ['key-'], form: form('key-[0-9a-f]{32}') },
  { vendor: 'azure', literals: ['accountkey='], form: form('AccountKey=[0-9A-Za-z+/]{86}==') },
  { vendor: 'openai', literals: ['sk-'], form: form('sk-[A-Za-z0-9]{48}') },
  { vendor: 'dingtalk', literals: ['robot/send?access_token='], form: form('robot/send\\?access_token=[0-9a-f]{64}') },
  { vendor: 'wecom', literals: ['webhook/send?key='], form: form('webhook/send\\?key=[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}') },
  { vendor: 'feishu', literals: ['bot/v2/hook/'], form: form('bot/v2/hook/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}') },
  { vendor: 'discord', literals: ['api/webhooks/'], form: form('discord(?:app)?\\.com/api/webhooks/[0-9]{17,20}/[0-9A-Za-z_-]{60,80}') },
];

/**
 * Rules of the preset that are run, with what every text they report holds. Left out are those that look at files
 * (`gcp`), at comments (`filter-comments`: whoever writes "disable" would hide the messages behind it), and at private
 * keys, which have a detector of their own.
 */
export const PRESET_RULES: Readonly<Record<string, readonly string[]>> = {
  aws: ['secret'],
  npm: ['npm_', 'x-oauth-basic'],
  slack: ['xox', 'xapp-', 'hooks.slack.com'],
  basicauth: ['://'],
  openai: ['t3blbkfj'],
  anthropic: ['sk-ant-'],
  groq: ['gsk_'],
  huggingface: ['hf_'],
  linear: ['lin_api_'],
  notion: ['ntn_'],
  sendgrid: ['sg.'],
  shopify: ['shppa_', 'shpca_', 'shpat_', 'shpss_'],
  github: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
  gitlab: ['glpat-'],
  grafana: ['glc_', 'glsa_'],
  '1password': ['ops_ey'],
  'database-connection-string': ['mongodb', 'mysql', 'postgres'],
  'hashicorp-vault': ['hvs.', 'hvb.', 'hvr.'],
  vercel: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
  databricks: ['dapi'],
  docker: ['dckr_pat_'],
  figma: ['figd_'],
};

/** Rules of the preset that prove what they report: a mark in the middle, a body that decodes to JSON. */
export const PROVING_RULES: ReadonlySet<string> = new Set(['openai', '1password']);
