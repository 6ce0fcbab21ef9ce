import { ButtonLink } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";

export default function NotFoundInside() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <Empty title="There is nothing here" action={<ButtonLink href="/">Home</ButtonLink>}>
        The record does not exist, or it is not yours to see.
      </Empty>
    </>
  );
}
