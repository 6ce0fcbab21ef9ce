import type { IconName } from "./icon-names.ts";

/**
 * An icon, drawn from one sprite: no script, and two elements however often it stands on a page. Without a label it
 * is hidden from screen readers, for the words beside it say the same.
 */
export function Icon({
  name,
  label,
  className = "size-4",
}: {
  name: IconName;
  label?: string;
  className?: string;
}) {
  return (
    <svg
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      viewBox="0 0 24 24"
      className={`icon ${className}`}
    >
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
