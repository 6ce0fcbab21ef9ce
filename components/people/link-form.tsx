import { ActionForm } from "#components/form/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/action.ts";
import type { OpenedLink } from "#lib/people/links.ts";
import { PasswordFields } from "./password-fields.tsx";

const closed = {
  used: "This link has been used already, or a newer one was made.",
  expired: "This link has expired.",
};

/** What a one-time link opens: the password form, or what to do when the link is no longer good. */
export function LinkForm({
  title,
  about,
  link,
  token,
  action,
}: {
  title: string;
  about: string;
  link: OpenedLink;
  token: string;
  action: FormAction;
}) {
  return (
    <Card>
      <h1 className="mb-2 text-xl font-semibold">{title}</h1>
      {link.state === "open" ? (
        <>
          <p className="mb-4 text-muted">{about}</p>
          <ActionForm action={action} submission={crypto.randomUUID()} submitLabel="Set password">
            <input type="hidden" name="token" value={token} />
            <input
              type="email"
              readOnly
              autoComplete="username"
              defaultValue={link.email}
              aria-label="E-mail"
              className="control"
            />
            <PasswordFields />
          </ActionForm>
        </>
      ) : (
        <Notice tone="warn" title={closed[link.state]}>
          If you have set your password,{" "}
          <a href="/sign-in" className="link">
            sign in
          </a>
          . Otherwise ask your administrator for a new link; they make it on your page under People.
        </Notice>
      )}
    </Card>
  );
}
