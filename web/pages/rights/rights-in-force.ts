/** Is a right in force on `day`? As the domain says it, without what checks messages. */
export const isRightNow = (
  { from, until }: { from: string; until?: string | undefined },
  day: string,
): boolean => from <= day && (until === undefined || day <= until);
