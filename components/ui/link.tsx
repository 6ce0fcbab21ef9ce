import type { Route } from "next";
import NextLink from "next/link";

type Props<Href extends string> = Omit<React.ComponentProps<typeof NextLink>, "href" | "prefetch"> & {
  href: Route<Href>;
};

/**
 * A link within the product. Nothing is fetched before it is followed: every page is made for its reader at the moment
 * it is asked for, and a list of fifty rows would ask for fifty pages nobody opens.
 */
export function Link<Href extends string>(props: Props<Href>) {
  return <NextLink {...(props as React.ComponentProps<typeof NextLink>)} prefetch={false} />;
}
