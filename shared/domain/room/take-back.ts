/** Long enough to notice a slip, too short to change what others have read and acted on. */
export const takeBackMillis = 10 * 60_000;
