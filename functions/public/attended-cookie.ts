import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from '../http/environment.ts';

/** So many sign-ins a phone remembers: the oldest go first, so that the cookie stays small. */
const most = 6;
const keptSeconds = 60 * 86_400;

/** Sent to the pages of signing in and nowhere else: it never travels with an answer. */
const cookieOf = (c: Context<Env>) => {
  const isSecure = c.var.deps.settings.publicBaseUrl.startsWith('https:');
  return { name: isSecure ? '__Secure-attended' : 'attended', isSecure };
};

/** The attendances this phone remembers, as their tokens, latest first. */
export const rememberedAttendances = (c: Context<Env>): string[] =>
  (getCookie(c, cookieOf(c).name) ?? '').split(' ').filter(Boolean).slice(0, most);

/** Lets the phone remember that somebody signed in on it, so that it finds the ballot when it scans again. */
export function rememberAttendance(c: Context<Env>, token: string): void {
  const { name, isSecure } = cookieOf(c);
  const tokens = [token, ...rememberedAttendances(c).filter((one) => one !== token)];
  setCookie(c, name, tokens.slice(0, most).join(' '), {
    path: '/q',
    httpOnly: true,
    secure: isSecure,
    sameSite: 'Lax',
    maxAge: keptSeconds,
  });
}
