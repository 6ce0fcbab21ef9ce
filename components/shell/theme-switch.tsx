const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Light, dark or as the system has it; kept in a cookie, so that the first paint is right. */
export function ThemeSwitch() {
  return (
    <form method="post" action="/api/theme" className="px-2 py-1">
      <fieldset className="flex items-center gap-1">
        <legend className="sr-only">Theme</legend>
        {themes.map(({ value, label }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            className="min-h-9 flex-1 cursor-pointer rounded border border-line px-2 text-xs hover:bg-sunken"
          >
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
