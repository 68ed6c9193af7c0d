import type { FundSource } from './fund-source-names.ts';

/** The share one source has of all money, and the share it is to have, in percent to one decimal. */
export type SourceShare = {
  source: FundSource;
  amountFen: number;
  percent: number;
  targetPercent?: number;
  /** How far it is from its target, in percentage points; below zero it is short. */
  offBy?: number;
};

type Target = { source: FundSource; percent: number };

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Where the money of `lines` comes from, against the mix that is wanted; sources with neither are left out. */
export function mixOf(
  lines: readonly { source: FundSource; amountFen: number }[],
  targets: readonly Target[],
): SourceShare[] {
  const whole = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const named = [...new Set([...lines, ...targets].map(({ source }) => source))];
  return named.map((source) => {
    const amountFen = lines
      .filter((line) => line.source === source)
      .reduce((sum, line) => sum + line.amountFen, 0);
    const percent = whole === 0 ? 0 : tenth((amountFen * 100) / whole);
    const target = targets.find((one) => one.source === source)?.percent;
    return {
      source,
      amountFen,
      percent,
      ...(target !== undefined && { targetPercent: target, offBy: tenth(percent - target) }),
    };
  });
}
