import { dataKind } from "./data-folder.ts";
import { type DatabaseUrls, externalUrls } from "./database.ts";
import { runningEmbedded, startEmbedded } from "./embedded.ts";
import { lockHolder, takeLock } from "./lock.ts";
import { Refusal } from "./refusal.ts";

/**
 * Gives a command of the host the database of a data folder: the configured server, the embedded one that a launcher
 * keeps running, or the embedded one started for as long as the command takes.
 */
export async function visitDatabase<T>(data: string, use: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const kind = dataKind(data);
  if (kind === null)
    throw new Refusal(`${data} holds no data of SixTwo; name its data folder with --data or SIXTWO_DATA.`);
  const external = kind === "real" ? externalUrls() : null;
  if (external !== null) return use(external);
  if (lockHolder(data) !== null) {
    const running = runningEmbedded(data);
    if (running === null)
      throw new Refusal(`the database of ${data} is just starting or stopping; try again in a moment.`);
    return use(running);
  }
  const unlock = takeLock(data);
  try {
    const { stop, ...urls } = await startEmbedded(data);
    try {
      return await use(urls);
    } finally {
      await stop();
    }
  } finally {
    unlock();
  }
}
