import { cva, type VariantProps } from "class-variance-authority";
import type { Route } from "next";
import type { ComponentProps } from "react";
import { Link } from "#components/ui/link.tsx";
import { classNames } from "./class-names.ts";

const button = cva(
  "button inline-flex items-center justify-center gap-2 rounded-md px-3.5 py-2 text-sm font-medium whitespace-nowrap cursor-pointer disabled:cursor-default disabled:opacity-60",
  {
    variants: {
      look: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong",
        secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
        quiet: "text-accent hover:bg-accent-soft",
        danger: "border border-bad bg-surface text-bad hover:bg-bad-soft",
      },
    },
    defaultVariants: { look: "secondary" },
  },
);

type Look = VariantProps<typeof button>;

export function Button({ look, className, type = "button", ...rest }: ComponentProps<"button"> & Look) {
  return <button type={type} className={classNames(button({ look }), className)} {...rest} />;
}

export function ButtonLink({
  look,
  className,
  href,
  ...rest
}: Omit<ComponentProps<typeof Link>, "href"> & Look & { href: string }) {
  return <Link href={href as Route} className={classNames(button({ look }), className)} {...rest} />;
}

/**
 * A file to download: a plain link, since the router must not fetch it. Our files say themselves that they are to be
 * kept; the attribute `download` would also keep the page that asks for the password or says that there is no file.
 */
export function DownloadLink({ look, className, ...rest }: ComponentProps<"a"> & Look) {
  return <a className={classNames(button({ look }), className)} {...rest} />;
}
