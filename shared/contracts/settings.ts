import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { type Post, posts } from '../domain/policy/posts.ts';
import { Certainty } from '../domain/policy/rules.ts';
import { Name } from '../domain/settings/parts.ts';
import { sampleDates } from '../domain/settings/preview.ts';
import { settingKeys } from '../domain/settings/setting-keys.ts';
import { Instant } from '../domain/time.ts';

/** Offices read the settings; the administrator and the head of the office change them. */
export const settingReaders: readonly Post[] = [
  'leadingGroupHead',
  'leadingGroupDeputy',
  'officeHead',
  'hostHead',
  'handler',
  'financeOfficer',
  'auditor',
  'tenantAdmin',
];
export const settingWriters: readonly Post[] = ['officeHead', 'tenantAdmin'];
export const isSettingWriter = (held: readonly Post[]) =>
  posts.some((post) => settingWriters.includes(post) && held.includes(post));

export const SettingPath = z.object({ tenant: TenantId, setting: z.enum(settingKeys) });
const version = z.coerce.number().int().min(0).max(1_000_000);
export const SettingVersionPath = SettingPath.extend({ version });
export const ComparisonQuery = z.object({ from: version, to: version });

const Origin = z.object({
  kind: z.enum(['template', 'file', 'version']),
  of: z.string(),
  version: z.int().optional(),
  hash: z.string().optional(),
});

/** A version of a setting without its content: who made it, when, why, and where it came from. */
export const SettingHead = z
  .object({
    version: z.int(),
    at: z.string().optional(),
    by: z.object({ id: z.string(), name: z.string() }).optional(),
    reason: z.string().optional(),
    provenance: Origin.optional(),
  })
  .meta({ id: 'SettingHead' });
export type SettingHead = z.infer<typeof SettingHead>;

const Listed = z.object({
  key: z.enum(settingKeys),
  /** Absent where it was never made: nothing stands in for it. */
  current: SettingHead.optional(),
  /** How many entries it has. */
  entries: z.int(),
});
export const SettingsList = z
  .object({ items: z.array(Listed), mayChange: z.boolean() })
  .meta({ id: 'SettingsList' });
export type SettingsList = z.infer<typeof SettingsList>;

const Limit = z.object({
  rule: z.string(),
  kind: z.enum(['least', 'most', 'between', 'is']),
  /** The limit in words of figures: `10 calendarDays`, `3`, `10–30`, `yes`. */
  figure: z.string(),
  source: z.string(),
  certainty: Certainty,
});

export const SettingView = z
  .object({
    key: z.enum(settingKeys),
    current: SettingHead,
    isSet: z.boolean(),
    value: z.unknown(),
    /** What the law demands of each rule set, by its id. */
    limits: z.record(z.string(), z.array(Limit)),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Setting' });
export type SettingView = z.infer<typeof SettingView>;

export const SettingHistory = z
  .object({ items: z.array(SettingHead) })
  .meta({ id: 'SettingHistory' });
export type SettingHistory = z.infer<typeof SettingHistory>;
export const SettingVersionView = SettingHead.extend({ value: z.unknown() }).meta({
  id: 'SettingVersion',
});

const reason = z.string().trim().min(2).max(500);
export const SaveSetting = z.object({ value: z.unknown(), reason }).meta({ id: 'SaveSetting' });
export const RestoreSetting = z
  .object({ version: z.int().min(0), reason })
  .meta({ id: 'RestoreSetting' });

export const Difference = z.object({
  pointer: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export const Comparison = z
  .object({ from: SettingHead, to: SettingHead, differences: z.array(Difference) })
  .meta({ id: 'SettingComparison' });
export type Comparison = z.infer<typeof Comparison>;

export const PreviewSetting = z
  .object({
    value: z.unknown(),
    /** The day the notice of the sample purchase appears; without it today. */
    on: z.iso.date().optional(),
  })
  .meta({ id: 'PreviewSetting' });

const Sample = z.object({
  dates: z.array(
    z.object({
      name: z.enum(sampleDates),
      at: Instant,
      from: Instant,
      count: z.int(),
      unit: z.enum(['calendarDays', 'workingDays']),
      isProvisional: z.boolean(),
      source: z.string(),
      certainty: Certainty,
    }),
  ),
  figures: z.record(z.string(), z.number()),
  chains: z.record(z.string(), z.unknown()),
});
const Effect = z.object({
  ruleSet: z.string(),
  before: Sample.optional(),
  after: Sample.optional(),
});
export const SettingPreview = z
  .object({
    differences: z.array(Difference),
    /** For rules and calendar: a sample purchase before and after. */
    published: z.iso.date(),
    effects: z.array(Effect),
  })
  .meta({ id: 'SettingPreview' });
export type SettingPreview = z.infer<typeof SettingPreview>;

/** Settings on their way to another tenant or installation. */
export const TemplateFile = z
  .object({
    format: z.literal('sanshe-settings'),
    formatVersion: z.literal(1),
    exportedAt: Instant,
    from: z.object({ tenant: z.string().max(16), name: z.string().max(200) }),
    settings: z
      .array(z.object({ key: z.enum(settingKeys), version: z.int().min(0), value: z.unknown() }))
      .min(1)
      .max(settingKeys.length),
    /** Every source the figures name, once. */
    sources: z.array(z.string().max(300)).max(1000),
    /** SHA-256 of the canonical form (RFC 8785) of everything above. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'TemplateFile' });
export type TemplateFile = z.infer<typeof TemplateFile>;

const keyList = z
  .string()
  .max(300)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(settingKeys)).min(1));
export const ExportQuery = z.object({ keys: keyList.optional() });

/** Settings that come in: from a file, or from a template shipped with the platform. */
const Incoming = { file: TemplateFile.optional(), template: z.string().max(40).optional() };
export const PreviewImport = z.object(Incoming).meta({ id: 'PreviewImport' });
export const ImportSetting = z.object({ ...Incoming, reason }).meta({ id: 'ImportSetting' });
export const ImportPreview = z
  .object({
    from: z.string(),
    items: z.array(
      z.object({
        key: z.enum(settingKeys),
        /** The version in force here, to be sent as `If-Match`. */
        current: z.int(),
        differences: z.array(Difference),
        /** What stands against taking it over; empty: it can be. */
        faults: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ReadyTemplates = z
  .object({
    items: z.array(
      z.object({ id: z.string(), name: Name, summary: Name, keys: z.array(z.enum(settingKeys)) }),
    ),
  })
  .meta({ id: 'ReadyTemplates' });
export type ReadyTemplates = z.infer<typeof ReadyTemplates>;

export const SettingChanged = z
  .object({ key: z.enum(settingKeys), version: z.int() })
  .meta({ id: 'SettingChanged' });

/** What everybody may know of how a tenant works. */
export const PublicSettings = z
  .object({
    categories: z.unknown().optional(),
    fundSources: z.unknown().optional(),
    branding: z.unknown().optional(),
    languages: z.unknown().optional(),
  })
  .meta({ id: 'PublicSettings' });
