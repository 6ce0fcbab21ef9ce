import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importSteps } from "#lib/imports/filter.ts";
import { root } from "#scripts/launch/root.ts";
import { refOf, value } from "./database.ts";
import type { Who } from "./people.ts";

/** A page, and the person for whom it shows most; null: nobody is signed in. */
export type Place = { path: string; who: Who | null };

/** Every path of the build, as Next writes it, with what answers there. */
export function builtPaths(): { path: string; kind: "page" | "route" }[] {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(join(root, ".next", "app-path-routes-manifest.json"), "utf8"),
  );
  return Object.entries(manifest).map(([file, path]) => ({
    path,
    kind: file.endsWith("/route") ? "route" : "page",
  }));
}

const token = "A".repeat(43);

/** Every page of the build with real parameters. A page that is new stands nowhere here and fails the crawl. */
export async function places(): Promise<Record<string, Place[]>> {
  const [draft, proposed, active, closed, handedOver] = await Promise.all(
    [
      "Architecture reviewed by peers",
      "Phishing resilience",
      "Critical patches within 48 hours",
      "Multi-factor sign-in for everybody",
      "Network segments of the data centre reviewed",
    ].map(refOf),
  );
  const ids = await Promise.all([
    value<string>('SELECT "ref" FROM "ActionItem" WHERE "title" = $1', [
      "Automate patching of the edge proxies",
    ]),
    value<string>('SELECT "id" FROM "Function" WHERE "name" = $1', ["IT Operations"]),
    value<string>('SELECT "id" FROM "Person" WHERE "email" LIKE $1', ["greta.sommer@%"]),
    value<string>('SELECT "id" FROM "Import" ORDER BY "createdAt" DESC LIMIT 1'),
    value<string>('SELECT "id" FROM "ObjectiveTemplate" LIMIT 1'),
    value<string>('SELECT "id" FROM "BulkEdit" ORDER BY "id" LIMIT 1'),
  ]);
  const [item, unit, person, file, template, bulk] = ids;
  const kpi = (name: string) => value<string>('SELECT "ref" FROM "Kpi" WHERE "name" = $1', [name]);
  const [open, scale, rolled, weekly] = await Promise.all([
    kpi("Board's sign-off of the quarter's reviews"),
    kpi("Maturity of the reporting process"),
    kpi("Care for the infrastructure, taken together"),
    kpi("Internet-facing systems that no scan has seen"),
  ]);
  const by = (who: Who | null, ...paths: string[]): Place[] => paths.map((path) => ({ path, who }));
  return {
    "/": [
      ...by("manager", "/"),
      ...by("admin", "/"),
      ...by("executive", "/"),
      ...by("operationsOwner", "/"),
      ...by("internalAuditor", "/"),
      ...by("auditor", "/"),
      ...by("staff", "/"),
    ],
    "/account": by("admin", "/account"),
    "/action-items/[ref]": by("manager", `/action-items/${item}`),
    "/calendar": [
      ...by("manager", "/calendar?of=everybody", "/calendar?of=everybody&view=agenda"),
      ...by("operationsOwner", "/calendar"),
      ...by("staff", "/calendar?of=everybody&view=agenda"),
    ],
    "/api-docs": by("manager", "/api-docs", "/api-docs?q=approve"),
    "/evidence": [
      ...by("manager", "/evidence"),
      ...by("internalAuditor", "/evidence?q=nothing-has-this-name"),
      ...by("auditor", "/evidence"),
    ],
    "/evidence/[ref]": [
      ...by("manager", "/evidence/EVD-002"),
      ...by("operationsOwner", "/evidence/EVD-001"),
      ...by("executive", "/evidence/EVD-003"),
      ...by("auditor", "/evidence/EVD-001"),
    ],
    "/evidence/new": by("manager", "/evidence/new"),
    "/functions": by("manager", "/functions"),
    "/functions/[id]": by("manager", `/functions/${unit}`),
    "/functions/new": by("manager", "/functions/new"),
    "/templates": by("manager", "/templates", "/templates?profile=ai"),
    "/templates/[key]": by("manager", "/templates/backup-restore", `/templates/${template}`),
    "/templates/[key]/edit": by("manager", `/templates/${template}/edit`),
    "/templates/new": by("manager", "/templates/new"),
    "/inbox": by("manager", "/inbox", "/inbox?show=all"),
    "/kpis": by("manager", "/kpis", "/kpis?status=NO_DATA&sort=due", "/kpis?q=nothing-has-this-name"),
    "/kpis/[ref]": [
      ...by("manager", `/kpis/${open}`, `/kpis/${scale}`, `/kpis/${weekly}`),
      ...by("auditor", `/kpis/${rolled}`),
    ],
    "/kpis/heat-map": [
      ...by("manager", "/kpis/heat-map", "/kpis/heat-map?range=year"),
      ...by("auditor", "/kpis/heat-map?range=last-year"),
    ],
    "/kpis/plan": by("auditor", "/kpis/plan"),
    "/kpis/[ref]/measure": by("operationsOwner", `/kpis/${weekly}/measure`),
    "/measurements": [
      ...by("operationsOwner", "/measurements"),
      ...by("manager", "/measurements?of=everybody"),
      ...by("auditor", "/measurements"),
    ],
    "/kpis/[ref]/edit": by("manager", `/kpis/${open}/edit`),
    "/objectives/[ref]/kpis/new": by("manager", `/objectives/${draft}/kpis/new`),
    "/handover": by("manager", "/handover"),
    "/history/[id]": [
      ...by("manager", `/history/${unit}`),
      ...by("admin", `/history/${person}`, "/history/1"),
    ],
    "/imports": by("manager", "/imports"),
    "/imports/[id]": by(
      "manager",
      ...["", ...importSteps.map((step) => `?step=${step}`)].map((query) => `/imports/${file}${query}`),
    ),
    "/signals": [
      ...by("manager", "/signals", "/signals?code=green-without-evidence"),
      ...by("auditor", "/signals?code=wall-of-green"),
    ],
    "/my-work": by("operationsOwner", "/my-work"),
    "/objectives": by(
      "manager",
      "/objectives",
      "/objectives?q=nothing-has-this-name",
      "/objectives?state=DRAFT&density=compact&columns=ref,title,state,owner,function,target,actions,kind,tags,updated",
    ),
    "/objectives/bulk": by(
      "manager",
      `/objectives/bulk?refs=${draft},${active}`,
      "/objectives/bulk?all=state%3DDRAFT&act=add-tag",
    ),
    "/objectives/bulk/[id]": by("manager", `/objectives/bulk/${bulk}`),
    "/views/[list]": by("manager", "/views/objectives?query=state%3DDRAFT"),
    "/objectives/[ref]": [
      ...by("manager", `/objectives/${draft}`, `/objectives/${active}`, `/objectives/${closed}`),
      ...by("executive", `/objectives/${proposed}`),
      ...by("auditor", `/objectives/${active}`),
    ],
    "/objectives/[ref]/edit": by("manager", `/objectives/${draft}/edit`),
    "/objectives/[ref]/history": by("manager", `/objectives/${active}/history`),
    "/objectives/[ref]/plan": [
      ...by("manager", `/objectives/${draft}/plan`),
      ...by("executive", `/objectives/${active}/plan`),
    ],
    "/objectives/[ref]/versions/[number]": by("executive", `/objectives/${handedOver}/versions/2`),
    "/objectives/new": by("manager", "/objectives/new"),
    "/organisation": by("admin", "/organisation"),
    "/people": by("admin", "/people"),
    "/people/[id]": by("admin", `/people/${person}`),
    "/people/new": by("admin", "/people/new"),
    "/tokens": by("admin", "/tokens"),
    "/trail": by("manager", "/trail"),
    "/enter/[token]": by(null, `/enter/${token}`),
    "/invitation/[token]": by(null, `/invitation/${token}`),
    "/reset/[token]": by(null, `/reset/${token}`),
    "/setup/[token]": by(null, `/setup/${token}`),
    "/sign-in": by(null, "/sign-in"),
    "/_not-found": [...by(null, "/nothing/is/here"), ...by("manager", "/objectives/OBJ-999")],
  };
}

/** Pages without an address: this one stands in for all of a page when its outermost layout fails. */
export const errorPages = ["/_global-error"];
