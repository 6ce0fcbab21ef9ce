import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** How often one token may call in a minute. */
export const mostPerMinute = 20_000;

/**
 * The rate of each token. It stops a script that runs wild, not guessing: a token has 256 bits. Counted in memory,
 * since a count in the database would cost each call more than most answers do.
 */
export const apiRate = new RateLimiterMemory({ points: mostPerMinute, duration: 60 });
