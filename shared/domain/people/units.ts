import * as z from 'zod';

/** What a member unit is there for (seed 3-11 to 3-18). */
export const unitRoles = [
  'host',
  'finance',
  'mobilizer',
  'registrar',
  'media',
  'guide',
  'funds',
  'publicity',
] as const;
export type UnitRole = (typeof unitRoles)[number];

/** The thirteen member units of a leading group (seed 3-10), each with its part. Names and duties are texts. */
export const memberUnits = [
  { id: 'publicity', role: 'publicity' },
  { id: 'civilAffairs', role: 'host' },
  { id: 'finance', role: 'finance' },
  { id: 'economy', role: 'mobilizer' },
  { id: 'foreignTrade', role: 'mobilizer' },
  { id: 'tradeUnion', role: 'guide' },
  { id: 'youthLeague', role: 'guide' },
  { id: 'womensFederation', role: 'guide' },
  { id: 'disabledFederation', role: 'guide' },
  { id: 'industryFederation', role: 'mobilizer' },
  { id: 'broadcaster', role: 'media' },
  { id: 'charityFederation', role: 'funds' },
  { id: 'welfareLottery', role: 'funds' },
] as const satisfies readonly { id: string; role: UnitRole }[];
export const memberUnitIds = memberUnits.map(({ id }) => id);

const line = (max: number) => z.string().trim().min(1).max(max);
const count = z.int().min(0).max(100_000);

/** A unit as a tenant keeps it. What it does not say itself, the ready text of its id says. */
export const MemberUnit = z.strictObject({
  id: z.string().regex(/^[a-zA-Z0-9-]{2,40}$/),
  role: z.enum(unitRoles),
  /** For units that are not among the thirteen. */
  name: line(60).optional(),
  duty: line(500).optional(),
  tasks: z
    .array(z.strictObject({ text: line(200), due: z.iso.date().optional(), isDone: z.boolean() }))
    .max(30),
  /** How many firms and organizations it has invited to take part (seed 3-13, 3-14). */
  invited: z.strictObject({ firms: count, organizations: count }),
});
export type MemberUnit = z.infer<typeof MemberUnit>;

export const firstUnits: readonly MemberUnit[] = memberUnits.map(({ id, role }) => ({
  id,
  role,
  tasks: [],
  invited: { firms: 0, organizations: 0 },
}));

/** Units whose id is there twice, or that have neither a ready name nor one of their own. */
export const unitFaults = (units: readonly MemberUnit[]) =>
  units.flatMap(({ id, name }, i) => [
    ...(units.findIndex((one) => one.id === id) < i
      ? [{ path: [i, 'id'], code: 'ids-must-differ' }]
      : []),
    ...(!name && !(memberUnitIds as readonly string[]).includes(id)
      ? [{ path: [i, 'name'], code: 'required' }]
      : []),
  ]);
