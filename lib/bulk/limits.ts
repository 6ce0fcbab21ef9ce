/** Objectives above which a bulk edit runs as a job. */
export const largeBulk = 200;

/** More objectives are never edited at once. */
export const mostBulk = 20_000;

/** Objectives that can be ticked one by one, since an address carries no more; more of them are named by a filter. */
export const mostTicked = 500;
