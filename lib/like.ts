/** The LIKE pattern of every text that holds these words as they are typed: `%` and `_` are no wildcards. */
export function holding(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
