/** An expected reason not to go on: told in one plain line, without a stack. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** The first line of whatever was thrown. */
export function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split("\n").find((line) => line.trim() !== "") ?? "unknown error";
}

/** Prints the refusal as one line on stderr; anything unexpected keeps its stack, for it is a bug of ours. */
export function report(error: unknown): void {
  if (error instanceof Refusal || process.env.SIXTWO_DEBUG === undefined) {
    console.error(`SixTwo: ${oneLine(error)}`);
  } else {
    console.error(error);
  }
}

/** Runs a script's main function; its number is the exit code, a failure ends in one line and code 1. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
