import * as z from 'zod';
import { cited, listed, Name, Slug } from '../settings/parts.ts';
import { checklistGroups, presetKinds } from './names.ts';

const Kind = z.object({
  id: z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{1,39}$/),
  name: Name,
  /** Square metres such a place has at least: 1,500 for a comprehensive centre (seed 4-58). */
  atLeast: z.number().positive().max(1_000_000).optional(),
  source: z.string().trim().max(300).optional(),
});

const Item = z.object({
  id: Slug,
  name: Name,
  group: z.enum(checklistGroups),
  source: z.string().trim().max(300).optional(),
});
export type ChecklistItem = z.infer<typeof Item>;

const Share = z.int().min(0).max(100);

/**
 * What a tenant rules about shared facilities. What was not entered is not judged: without a cap on prices a facility
 * is free, without a rule for those who do not come nobody is kept away.
 */
export const FacilityRules = z.object({
  kinds: listed(Kind, { min: 1, max: 40 }),
  checklist: listed(Item, { max: 40 }),
  /** What share of facilities should be run by whom, in whole percent (seed 4-31). */
  target: z
    .object({ government: Share, mutual: Share, commercial: Share, ...cited })
    .refine(({ government, mutual, commercial }) => government + mutual + commercial === 100, {
      message: 'shares-must-add-up',
      path: ['commercial'],
    })
    .optional(),
  /** The most a facility may cost, in fen for an hour (seed 4-65: free or at a low charge). */
  priceCap: z.object({ fenPerHour: z.int().min(1).max(1_000_00), ...cited }).optional(),
  /** Whoever did not come so often within so many days may not book until the oldest of them is past. */
  noShows: z
    .object({ times: z.int().min(1).max(10), withinDays: z.int().min(7).max(365) })
    .optional(),
  /** Everybody sees what units promised and what became of it. */
  showsPromises: z.boolean(),
});
export type FacilityRules = z.infer<typeof FacilityRules>;

const names: Record<(typeof presetKinds)[number], readonly [zh: string, en: string]> = {
  serviceCentre: ['社区服务中心', 'Service centre'],
  comprehensiveCentre: ['综合服务中心', 'Comprehensive centre'],
  healthStation: ['卫生服务站', 'Health station'],
  policeOffice: ['警务室', 'Police office'],
  volunteerStation: ['志愿服务站', 'Volunteer station'],
  consumerStation: ['消费维权站', 'Consumer station'],
  fitnessPath: ['健身路径', 'Fitness path'],
  library: ['图书室', 'Library'],
  square: ['文化广场', 'Square'],
  elderlyFacility: ['养老设施', 'Facility for the elderly'],
  meetingRoom: ['会议室', 'Meeting room'],
  sportsHall: ['运动场馆', 'Sports ground or hall'],
  canteen: ['食堂', 'Canteen'],
  classroom: ['教室', 'Classroom'],
  parking: ['停车场', 'Car park'],
  other: ['其他', 'Other'],
};

/** What a tenant begins with: kinds to choose from, and nothing that judges. */
export const firstRules: FacilityRules = {
  kinds: presetKinds.map((id) => ({ id, name: { zh: names[id][0], en: names[id][1] } })),
  checklist: [],
  showsPromises: false,
};
