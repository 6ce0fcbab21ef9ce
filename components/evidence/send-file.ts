import type { FormState } from "#lib/form-state.ts";

type Answer = Omit<FormState, "count"> & { href?: string };

const refused = (message: string, more: Partial<Answer> = {}): Answer => ({
  status: "refused",
  message,
  ...more,
});

/**
 * Sends a form with a file; only this old way tells how much of it has gone.
 * @param onProgress hears whole percents
 */
export function sendFile(
  address: string,
  data: FormData,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.floor((loaded / Math.max(1, total)) * 100));
    request.onload = () => resolve(answerOf(request));
    request.onerror = () =>
      resolve(
        refused(
          "The server did not answer, so it is not known whether this was kept. Send it again as it is: it will not be kept twice.",
          { isUncertain: true },
        ),
      );
    request.onabort = () =>
      resolve(refused("The upload was cancelled. Nothing was kept.", { isUncertain: true }));
    signal.addEventListener("abort", () => request.abort());
    request.send(data);
  });
}

function answerOf(request: XMLHttpRequest): Answer {
  const body = parsed(request.responseText);
  if (request.status === 201 && typeof body.ref === "string")
    return { status: "done", message: `Kept as ${body.ref}.`, href: String(body.href) };
  const fields: Record<string, string[]> = {};
  if (Array.isArray(body.errors))
    for (const { path, message } of body.errors as { path: string; message: string }[])
      fields[path] = [...(fields[path] ?? []), message];
  const message =
    typeof body.detail === "string"
      ? body.detail
      : "The server did not understand this. Reload the page and try again.";
  return refused(message, {
    fields,
    needsSignIn: request.status === 401,
    isUncertain: body.code === "uncertain",
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
