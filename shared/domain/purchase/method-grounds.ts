import * as z from 'zod';
import { assumedThresholds, methodGrounds, singleSourceReasons } from '../policy/method-names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** Another method than open tender above its threshold, approved before the purchase began (LAW §27, REG §23). */
const MethodApproval = z.object({
  /** The finance bureau of a city with districts, or one the province gave this power (REG §78). */
  authority: line(100),
  number: line(80),
  date: z.iso.date(),
  /** A tender drew two valid bids, and a negotiation with these two was approved (MoF order 74). */
  afterTwoValidBids: z.boolean().optional(),
});

/** Why one supplier is asked and no other (LAW §31). The public notice of it (REG §38) is recorded with the purchase. */
const SingleSource = z.object({
  reason: z.enum(singleSourceReasons),
  explanation: line(1000),
  /** For an addition: the contract it is added to. Additions together are at most a tenth of it. */
  originalFen: z.int().positive().optional(),
  /** Who found that there is only one, as the notice names them. */
  experts: z
    .array(
      z.object({
        name: line(60),
        employer: line(100),
        title: line(60),
        opinion: line(1000),
      }),
    )
    .max(9)
    .optional(),
});

/** Which of the cases of the law it is in which only some are asked or terms are negotiated (LAW §29, §30). */
const MethodReason = z.object({
  ground: z.enum([...methodGrounds.invitedTender, ...methodGrounds.competitiveNegotiation]),
  explanation: line(1000),
});

/** Up to the locality's figure a purchase is reserved for small and medium firms where it suits them, or says why not. */
const SmallReservation = z.object({
  isReserved: z.boolean(),
  /** Why not. */
  reason: line(500).optional(),
});

/** What a plan says about why its method is lawful, beyond naming it. */
export const MethodGrounds = z.object({
  methodReason: MethodReason.optional(),
  smallReservation: SmallReservation.optional(),
  methodApproval: MethodApproval.optional(),
  singleSource: SingleSource.optional(),
  /** Thresholds nobody has entered: the handler states that they know them and stay below. */
  confirmedAssumptions: z.array(z.enum(assumedThresholds)).max(2).optional(),
});
