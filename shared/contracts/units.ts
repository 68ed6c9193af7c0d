import * as z from 'zod';
import { MemberUnit, unitFaults } from '../domain/people/units.ts';

const Units = z
  .array(MemberUnit)
  .max(60)
  .superRefine((all, context) => {
    for (const { path, code } of unitFaults(all))
      context.addIssue({ code: 'custom', path: [...path], message: code });
  });

export const SetUnits = z
  .object({ units: Units, reason: z.string().trim().min(2).max(300) })
  .meta({ id: 'SetMemberUnits' });
export const UnitsView = z
  .object({ units: z.array(MemberUnit), version: z.int() })
  .meta({ id: 'MemberUnits' });
export type UnitsView = z.infer<typeof UnitsView>;
