/**
 * The four-level network (四级网络) with the small units below it (seed 2-06, 4-15, 4-46): city, district or
 * county, street or town, community or village, grid, courtyard.
 */
export const levels = ['city', 'district', 'street', 'community', 'grid', 'courtyard'] as const;
export type Level = (typeof levels)[number];
