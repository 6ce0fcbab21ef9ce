import type { Metadata } from "next";
import { ReferenceView } from "#components/api-docs/reference-view.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { apiReference } from "#lib/api/reference.ts";
import { requireActor } from "#lib/request.ts";

export const metadata: Metadata = { title: "API" };

export default async function ApiDocsPage({ searchParams }: PageProps<"/api-docs">) {
  const [{ q }] = await Promise.all([searchParams, requireActor()]);
  const query = typeof q === "string" ? q.slice(0, 100) : "";
  return (
    <>
      <PageHeader
        title="API"
        description="Everything a program can do here, under the same rules as on the screen."
        actions={<ButtonLink href="/api/v1/openapi.json">OpenAPI document</ButtonLink>}
        back={{ href: "/account", label: "Account and API tokens" }}
      />
      <ReferenceView reference={apiReference(query)} query={query} />
    </>
  );
}
