/** Asia/Shanghai has kept one offset, without summer time, since 1991. */
export const shanghaiOffsetMillis = 8 * 3_600_000;

/** The day it is in Shanghai at `at`, an instant in RFC 3339. Apart from the library that checks messages: pages ask it too. */
export const dayAt = (at: string): string =>
  new Date(Date.parse(at) + shanghaiOffsetMillis).toISOString().slice(0, 10);
