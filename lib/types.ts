/** Type-level check: fails to compile unless `Condition` is true. */
export type Expect<Condition extends true> = Condition;

/** Whether two types are the same, not merely assignable. */
export type Equal<Left, Right> =
  (<Each>() => Each extends Left ? 1 : 2) extends <Each>() => Each extends Right ? 1 : 2 ? true : false;
