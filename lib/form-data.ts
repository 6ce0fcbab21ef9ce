/** What a form sent, as a plain object: `plan.authority` nests, `tags[]` collects, a blank field is left out as null. */
export type FormObject = { [name: string]: FormValue };
type FormValue = string | string[] | File | null | FormObject;

const own = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)?(\[\])?$/;

/**
 * Reads a FormData without trusting its names: only letters, digits, one dot, a trailing `[]`. Line ends are
 * normalised to \n, since browsers send \r\n for what a person typed as one line break.
 */
export function formObject(form: FormData): FormObject {
  const result: FormObject = {};
  for (const name of new Set(form.keys())) {
    if (!own.test(name)) continue;
    const values = form
      .getAll(name)
      .map((value) => (typeof value === "string" ? value.replaceAll("\r\n", "\n") : value));
    const [outer = "", inner] = name.replace("[]", "").split(".");
    const value = name.endsWith("[]")
      ? values.filter((each) => typeof each === "string" && each !== "").map(String)
      : single(values[0]);
    if (inner === undefined) result[outer] = value;
    else result[outer] = { ...(result[outer] as FormObject | undefined), [inner]: value };
  }
  return result;
}

function single(value: FormDataEntryValue | undefined): FormValue {
  if (value instanceof File) return value.size === 0 && value.name === "" ? null : value;
  return value === undefined || value === "" ? null : value;
}

/** Whether a field holds a password: never given back, kept as a draft or hashed into a submission's key. */
export function isSecretField(name: string): boolean {
  return /password/i.test(name);
}

/** The text fields of a form by their names, to give back to the person whose form was refused. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$") || isSecretField(name)) continue;
    const all = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = name.endsWith("[]") ? all : (all[0] ?? "");
  }
  return values;
}
