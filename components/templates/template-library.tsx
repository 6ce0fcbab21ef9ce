import type { Route } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { FilterForm } from "#components/table/filter-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { ListedTemplate } from "#lib/templates/queries.ts";
import { controlInWords } from "#lib/templates/rules.ts";
import type { TemplateFilter } from "#lib/templates/schema.ts";
import { profiles, type Theme, themes } from "#lib/templates/template.ts";
import { UseFields, type UseOptions } from "./use-fields.tsx";

/** The library by theme; several templates at once become drafts, which is what a starter set is. */
export function TemplateLibrary({
  actor,
  filter,
  templates,
  options,
  useSeveral,
}: {
  actor: Actor;
  filter: TemplateFilter;
  templates: ListedTemplate[];
  options: UseOptions | null;
  useSeveral: FormAction;
}) {
  const isSet = filter.profile in profiles;
  const list = (
    <Themes templates={templates} isChoosable={options !== null && !filter.archived} isSet={isSet} />
  );
  return (
    <>
      <PageHeader
        title="Templates"
        description={`${templates.length === 1 ? "1 template" : `${templates.length} templates`} of objectives that organisations like yours set (6.2): each becomes a draft with plan, KPI and suggested controls.`}
        actions={
          can(actor, "template.edit") ? (
            <ButtonLink href="/templates/new" look="primary">
              <Icon name="plus" />
              New template
            </ButtonLink>
          ) : undefined
        }
      />
      <Filter filter={filter} />
      {templates.length === 0 ? (
        <Empty
          title="No template fits"
          action={<ButtonLink href="/templates">Show the whole library</ButtonLink>}
        >
          Take a condition away, or write a template of your own.
        </Empty>
      ) : options && !filter.archived ? (
        <ActionForm
          action={useSeveral}
          submission={crypto.randomUUID()}
          submitLabel="Make drafts of the chosen"
          look="primary"
        >
          {list}
          <Card title={isSet ? "Use this starter set" : "Use several at once"}>
            <p className="mb-4 text-sm text-muted">
              Each chosen template becomes a draft that you complete and propose like any other.
            </p>
            <UseFields options={options} hasTarget />
          </Card>
        </ActionForm>
      ) : (
        list
      )}
    </>
  );
}

function Filter({ filter }: { filter: TemplateFilter }) {
  const select = (name: "theme" | "profile", label: string, words: Record<string, string>) => (
    <label>
      <span className="sr-only">{label}</span>
      <select key={filter[name]} name={name} defaultValue={filter[name]} className="control">
        <option value="">{label}</option>
        {Object.entries(words).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <FilterForm
      action="/templates"
      q={filter.q}
      placeholder="A word, or a control such as 8.13"
      isArchived={filter.archived}
      clear="/templates"
      className="xl:grid-cols-[2fr_1fr_1fr_auto]"
    >
      {select("theme", "Any theme", themes)}
      {select("profile", "Any profile", profiles)}
    </FilterForm>
  );
}

function Themes({
  templates,
  isChoosable,
  isSet,
}: {
  templates: ListedTemplate[];
  isChoosable: boolean;
  isSet: boolean;
}) {
  const shown = (Object.keys(themes) as Theme[]).filter((theme) =>
    templates.some((each) => each.theme === theme),
  );
  return (
    <div className="grid gap-6">
      {shown.map((theme) => (
        <section key={theme} aria-label={themes[theme]}>
          <h2 className="mb-2 text-base font-semibold">{themes[theme]}</h2>
          <ul className="grid gap-3 md:grid-cols-2 2xl:grid-cols-3">
            {templates
              .filter((each) => each.theme === theme)
              .map((template) => (
                <li key={template.key} className="flex gap-3 rounded-lg border border-line bg-surface p-4">
                  {isChoosable ? (
                    <input
                      type="checkbox"
                      name="keys[]"
                      value={template.key}
                      defaultChecked={isSet}
                      aria-label={`Choose ${template.title}`}
                      className="mt-1 size-5 shrink-0 accent-accent"
                    />
                  ) : null}
                  <div className="min-w-0">
                    <Link
                      href={`/templates/${template.key}` as Route}
                      className="font-medium hover:underline"
                    >
                      {template.title}
                    </Link>
                    {template.isOwn ? (
                      <span className="ml-2">
                        <Badge tone="accent">Own</Badge>
                      </span>
                    ) : null}
                    <p className="mt-1 text-sm break-words text-muted">
                      {template.statement.replaceAll("{date}", "the target date")}
                    </p>
                    {template.controls.length > 0 ? (
                      <p className="mt-2 text-xs text-muted">
                        {template.controls.map(controlInWords).join(", ")}
                      </p>
                    ) : null}
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
