import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Writes the published working calendar into the domain, out of the dev package chinese-days. The domain needs two
 * short lists a year, not a package that also knows the moon. Run `node .ci/working-calendar.ts` when the State Council
 * has published another year, about November, and chinese-days carries it; add the notice here.
 */
const notices: Record<string, string> = {
  '2024': 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
  '2025': 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  '2026': 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
};

type Published = { holidays: Record<string, string>; workdays: Record<string, string> };

const require = createRequire(import.meta.url);
const published = require('chinese-days/dist/chinese-days.json') as Published;
const { version } = require('chinese-days/package.json') as { version: string };

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const daysOf = (year: string, days: Record<string, string>) =>
  Object.keys(days)
    .filter((day) => day.startsWith(`${year}-`))
    .sort();

const years = Object.entries(notices).map(([year, notice]) => {
  const holidays = daysOf(year, published.holidays).filter((day) => !isWeekend(day));
  const makeUpDays = daysOf(year, published.workdays);
  if (holidays.length === 0) throw new Error(`chinese-days ${version} does not know ${year}.`);
  // `National Day,国庆节,3`
  const names = Object.fromEntries(
    holidays.map((day) => [day, published.holidays[day]?.split(',')[1] ?? '']),
  );
  return `  // ${notice}\n  ${JSON.stringify(year)}: ${JSON.stringify({ holidays, makeUpDays, names })},`;
});

const file = join(import.meta.dirname, '../shared/domain/calendar/state-council.ts');
writeFileSync(
  file,
  `import type { WorkingCalendar } from '../working-days.ts';

/**
 * The years the State Council has published: weekdays that are free and what they are called, weekend days that
 * are worked. Written by \`.ci/working-calendar.ts\` from chinese-days ${version}, which follows the notices named below.
 */
export const publishedCalendar: WorkingCalendar = {
${years.join('\n')}
};
`,
);
execFileSync('biome', ['check', '--write', file], { stdio: 'inherit' });
