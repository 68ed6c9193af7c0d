import * as z from 'zod';
import { CreditCode } from '../domain/credit-code.ts';
import { OrganizationId, PersonId, TenantId } from '../domain/ids.ts';
import { OrganizationRole, Post } from '../domain/policy/posts.ts';
import { Instant } from '../domain/time.ts';

/** A space that was copied along, or a capital, is no fault of the address. */
export const Email = z.string().trim().toLowerCase().max(200).pipe(z.email());

/** Asks for a sign-in code. The answer is the same whether the address is known or not. */
export const RequestCode = z.object({ email: Email }).meta({ id: 'RequestCode' });

/** Asks for an account. The answer is the same whether the address has one or not. */
export const Register = z
  .object({
    email: Email,
    name: z.string().trim().min(1).max(60),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  })
  .meta({ id: 'Register' });

export const SignIn = z
  .object({ email: Email, code: z.string().regex(/^\d{6}$/) })
  .meta({ id: 'SignIn' });

/** How a second factor was proved. A recovery code is one of those somebody keeps on paper. */
export const SecondFactor = z.enum(['totp', 'passkey', 'recoveryCode']);
export type SecondFactor = z.infer<typeof SecondFactor>;

/** Who is signed in and what they may act as. */
export const Session = z
  .object({
    person: z.object({ id: PersonId, name: z.string() }),
    memberships: z.array(z.object({ tenant: TenantId, name: z.string(), posts: z.array(Post) })),
    organizations: z.array(
      z.object({
        id: OrganizationId,
        name: z.string(),
        creditCode: CreditCode,
        role: OrganizationRole,
      }),
    ),
    /** Administers the installation: takes tenants on board. */
    isPlatformAdmin: z.literal(true).optional(),
    /** When it ends: by its age, or because nobody used it. */
    expiresAt: Instant,
    /** When this session last proved a second factor, and which. */
    provedAt: Instant.optional(),
    provedBy: SecondFactor.optional(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
