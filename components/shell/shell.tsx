import { CommandKeys } from "#components/palette/command-keys.tsx";
import { commandsFor } from "#components/palette/commands.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Actor } from "#lib/actor.ts";
import { roleWords } from "#lib/people/words.ts";
import { JobsTray } from "./jobs-tray.tsx";
import { MenuLink, NavLink } from "./nav-link.tsx";
import { placesFor } from "./navigation.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

/** Everything around a page: who is here, where they can go. */
export function Shell({
  actor,
  hasKeys,
  children,
}: {
  actor: Actor;
  hasKeys: boolean;
  children: React.ReactNode;
}) {
  const places = placesFor(actor);
  const links = (
    <ul className="grid gap-1">
      {places.map(({ href, label, icon }) => (
        <li key={href}>
          <NavLink href={href}>
            <Icon name={icon} />
            {label}
            {href === "/inbox" && actor.unread ? (
              <span className="ml-auto rounded-full bg-accent px-2 text-xs text-on-accent">
                {actor.unread}
                <span className="sr-only"> unread</span>
              </span>
            ) : null}
          </NavLink>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-surface focus:px-4 focus:py-2"
      >
        Skip to the content
      </a>
      <header className="no-print sticky top-0 z-20 flex h-14 items-center gap-3 border-b border-line bg-surface px-4">
        <button
          type="button"
          popoverTarget="menu"
          aria-label="Menu"
          className="-ml-2 inline-flex size-11 items-center justify-center rounded-md hover:bg-sunken lg:hidden"
        >
          <Icon name="menu" className="size-5" />
        </button>
        <Link href="/" className="flex min-w-0 items-center gap-2 font-semibold">
          <Mark />
          <span className="truncate">SixTwo</span>
          <span className="hidden truncate font-normal text-muted sm:inline">{actor.organisation.name}</span>
        </Link>
        <div className="ml-auto flex items-center gap-1 sm:gap-3">
          <CommandKeys commands={commandsFor(actor)} hasKeys={hasKeys} />
          <JobsTray stamp={crypto.randomUUID()} />
          <button
            type="button"
            popoverTarget="account-menu"
            className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 text-sm hover:bg-sunken"
          >
            <Icon name="user-round" className="size-4" />
            <span className="max-w-40 truncate max-sm:sr-only">{actor.name}</span>
          </button>
        </div>
      </header>
      <div
        id="account-menu"
        popover="auto"
        className="fixed top-14 right-2 left-auto m-0 w-72 rounded-lg border border-line bg-surface p-4 text-ink shadow-lg"
      >
        <p className="font-medium break-words">{actor.name}</p>
        <p className="text-xs break-words text-muted">
          {actor.roles.map((role) => roleWords[role]).join(" · ")}
        </p>
        <div className="mt-3 grid gap-1 border-t border-line pt-3">
          <MenuLink href="/account">Account and sessions</MenuLink>
          <ThemeSwitch />
          {hasKeys ? null : (
            <form method="post" action="/api/keys">
              <button
                type="submit"
                name="keys"
                value="on"
                className="w-full cursor-pointer rounded px-2 py-2 text-left text-sm hover:bg-sunken"
              >
                Switch single keys on
              </button>
            </form>
          )}
          <form method="post" action="/api/sign-out">
            <button
              type="submit"
              className="w-full cursor-pointer rounded px-2 py-2 text-left text-sm hover:bg-sunken"
            >
              Sign out
            </button>
          </form>
        </div>
      </div>
      <div className="mx-auto flex max-w-[1600px]">
        {/* One navigation: beside the page where there is room, else behind the button. */}
        <nav
          id="menu"
          popover="auto"
          aria-label="Main"
          className="no-print m-0 border-0 border-r border-line text-ink max-lg:fixed max-lg:inset-y-0 max-lg:left-0 max-lg:h-dvh max-lg:w-72 max-lg:max-w-[85vw] max-lg:bg-surface max-lg:p-4 lg:sticky lg:inset-auto lg:top-14 lg:block lg:h-[calc(100dvh-3.5rem)] lg:w-56 lg:shrink-0 lg:overflow-y-auto lg:bg-transparent lg:p-3"
        >
          {links}
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none sm:px-6 lg:px-8">
          {children}
        </main>
      </div>
    </>
  );
}

/** The product's mark. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-6 shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path
        d="M8 17.5l5.2 5.2L24 11"
        fill="none"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-accent"
      />
    </svg>
  );
}
