/** To one decimal: hours and months as people read them. */
export const tenth = (value: number) => Math.round(value * 10) / 10;

export const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
