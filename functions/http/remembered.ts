import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isSize, type Size } from '../letters/letter.ts';
import type { Env } from './environment.ts';

/** What a resident's device remembers of them: how large they read, and where they live. Nothing else, and never who. */
export type Remembered = { size?: Size; community?: string };

const keptSeconds = 400 * 86_400;

const cookieOf = (c: Context<Env>) => {
  const isSecure = c.var.deps.settings.publicBaseUrl.startsWith('https:');
  return { name: isSecure ? '__Host-resident' : 'resident', isSecure };
};

/** What this device remembers; anything in the cookie that is not one of ours is as good as absent. */
export function rememberedIn(c: Context<Env>): Remembered {
  const [size, community] = (getCookie(c, cookieOf(c).name) ?? '').split('.');
  return {
    ...(isSize(size) && { size }),
    ...(community && /^\d{12,15}$/.test(community) && { community }),
  };
}

/** Lets the device remember `what`, and forget what is not in it. */
export function remember(c: Context<Env>, { size = 'normal', community = '' }: Remembered): void {
  const { name, isSecure } = cookieOf(c);
  setCookie(c, name, `${size}.${community}`, {
    path: '/',
    httpOnly: true,
    secure: isSecure,
    sameSite: 'Lax',
    maxAge: keptSeconds,
  });
}
