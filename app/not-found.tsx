import { ButtonLink } from "#components/ui/button.tsx";

export const metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <main className="mx-auto max-w-prose px-6 py-20">
      <h1 className="text-2xl font-semibold">There is nothing here</h1>
      <p className="mt-2 text-muted">
        The page does not exist, or it is not yours to see. Check the address, or start from your home page.
      </p>
      <div className="mt-5">
        <ButtonLink href="/" look="primary">
          Home
        </ButtonLink>
      </div>
    </main>
  );
}
