/** Locales people can choose: they decide how days and numbers are written, not the language of the screens. */
export const locales = [
  "en-GB",
  "en-US",
  "en-IE",
  "de-DE",
  "de-AT",
  "de-CH",
  "fr-FR",
  "nl-NL",
  "it-IT",
  "es-ES",
  "pt-PT",
  "sv-SE",
  "da-DK",
  "nb-NO",
  "fi-FI",
  "pl-PL",
  "cs-CZ",
  "en-CA",
  "en-AU",
  "en-IN",
  "ja-JP",
] as const;

/** Whether the text is an IANA time zone this runtime knows. */
export function isTimeZone(text: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "" &&
      !/^[+-]/.test(text)
    );
  } catch {
    return false;
  }
}

/** Whether the text is an ISO 4217 currency code this runtime knows. */
export function isCurrency(text: string): boolean {
  return Intl.supportedValuesOf("currency").includes(text);
}

type Option = { value: string; label: string };

/** Time zones to choose from; the one in use is there even when it is an older name. */
export function timeZoneOptions(current?: string): Option[] {
  return [...new Set(["UTC", ...(current ? [current] : []), ...Intl.supportedValuesOf("timeZone")])].map(
    (zone) => ({ value: zone, label: zone.replaceAll("_", " ") }),
  );
}

/** Currencies to choose from, by code and name. */
export function currencyOptions(): Option[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code}, ${names.of(code) ?? code}`,
  }));
}

/** Locales to choose from, by the name of their language and country. */
export function localeOptions(): Option[] {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return locales.map((locale) => ({ value: locale, label: names.of(locale) ?? locale }));
}

/** The twelve months by number. */
export function monthOptions(): Option[] {
  const format = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format.format(new Date(Date.UTC(2026, index, 1))),
  }));
}
