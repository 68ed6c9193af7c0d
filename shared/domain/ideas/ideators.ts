/** Who hands ideas in (seed 3-01: departments, communities, society). */
export const ideators = ['department', 'community', 'socialGroup', 'individual'] as const;
