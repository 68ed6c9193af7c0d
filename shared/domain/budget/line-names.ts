/** What a line pays for. */
export const lineKinds = ['services', 'infrastructure', 'personnel'] as const;

/** Whose budget a line is part of. */
export const lineLevels = ['city', 'county', 'street', 'community'] as const;

/** What each line must say it is to reach. */
export const lineGoals = ['quantity', 'quality', 'satisfaction', 'cost'] as const;
