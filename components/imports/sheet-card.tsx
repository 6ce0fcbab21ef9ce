import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/action.ts";
import { ENCODINGS } from "#lib/import/decode.ts";
import type { Separator } from "#lib/import/sheet.ts";
import { brief } from "#lib/import/telling.ts";
import type { ImportPage } from "#lib/imports/queries.ts";
import { counted, evidenceInWords } from "#lib/imports/words.ts";

const separatorWords: Record<Separator, string> = { ",": "Comma", ";": "Semicolon", "\t": "Tab" };
const previewed = 20;

// What scrolls can be scrolled with keys, which takes focus (WCAG 2.1.1).
const scrollable = { tabIndex: 0, role: "region", "aria-label": "The first rows of the file" };

/** How the file was read, what can be changed about it, and its first rows as they stand. */
export function SheetCard({ page, readAs }: { page: ImportPage; readAs: FormAction }) {
  const { record, reading } = page;
  const { sheet, file, evidence } = reading;
  const { sheets, sheetName, encoding, remarks } = file;
  const found = (of: "dates" | "numbers") =>
    evidence
      .filter((one) => one.of === of)
      .map((one) => `${one.column}: ${evidenceInWords(one)}`)
      .join("\n");
  return (
    <Card title="The sheet" id="sheet">
      <div className="grid gap-5">
        <Facts
          items={[
            ...(encoding === null
              ? [
                  { label: "File", value: "Excel workbook" },
                  {
                    label: "Sheet",
                    value: `${sheetName}${sheets.length > 1 ? ` (one of ${sheets.length})` : ""}`,
                  },
                ]
              : [
                  { label: "Encoding", value: encoding },
                  { label: "Separator", value: separatorWords[sheet.separator] },
                ]),
            {
              label: "Size",
              value: `${counted(sheet.rows.length, "row")}, ${counted(sheet.header.length, "column")}`,
            },
            {
              label: "Written by SixTwo",
              value: sheet.isOurs
                ? encoding === null
                  ? "Yes"
                  : "Yes, its guard against formulas is taken off"
                : "No",
            },
            { label: "Dates", value: found("dates") || "No column is mapped to a date" },
            { label: "Numbers", value: found("numbers") || "No column is mapped to a number" },
          ]}
        />
        {remarks.map((remark) => (
          <Notice key={remark} tone="accent" title={remark} />
        ))}
        {record.state === "UPLOADED" ? <ReadingForm page={page} readAs={readAs} /> : null}
        <Preview header={sheet.header} rows={sheet.rows.slice(0, previewed)} lines={sheet.lines} />
      </div>
    </Card>
  );
}

function ReadingForm({ page, readAs }: { page: ImportPage; readAs: FormAction }) {
  const { record, reading } = page;
  const headers = reading.sheet.opening.map((cells, at) => ({
    value: String(at),
    label: `${at + 1}. ${brief(cells.filter((cell) => cell.trim() !== "").join(" | "))}`,
  }));
  return (
    <ActionForm
      action={readAs}
      submission={crypto.randomUUID()}
      submitLabel="Read the file again"
      look="secondary"
      version={record.version}
    >
      <input type="hidden" name="id" value={record.id} />
      <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        <HowRead page={page} />
        <Field
          as="select"
          name="headerRow"
          label="Row with the headings"
          options={headers}
          initial={String(record.headerRow)}
        />
        <Field
          as="select"
          name="dateOrder"
          label="Dates such as 03/04/2026"
          empty="Find out column by column"
          options={[
            { value: "DMY", label: "Day first" },
            { value: "MDY", label: "Month first" },
          ]}
          initial={record.dateOrder}
        />
        <Field
          as="select"
          name="decimalMark"
          label="Decimal mark"
          empty="Find out column by column"
          options={[
            { value: ".", label: "Point (99.5)" },
            { value: ",", label: "Comma (99,5)" },
          ]}
          initial={record.decimalMark}
        />
      </div>
    </ActionForm>
  );
}

/** A workbook has sheets to choose from; a text has an encoding and a separator. */
function HowRead({ page: { record, reading } }: { page: ImportPage }) {
  const { sheets, sheetName, encoding } = reading.file;
  if (sheetName !== null) {
    const options = sheets.map((name) => ({ value: name, label: name }));
    return sheets.length > 1 ? (
      <Field as="select" name="sheetName" label="Sheet" options={options} initial={sheetName} />
    ) : null;
  }
  return (
    <>
      <Field
        as="select"
        name="encoding"
        label="Encoding"
        empty={`As found (${encoding})`}
        options={ENCODINGS.map((one) => ({ value: one, label: one }))}
        initial={record.encoding}
      />
      <Field
        as="select"
        name="separator"
        label="Between two cells"
        empty={`As found (${separatorWords[reading.sheet.separator].toLowerCase()})`}
        options={(["comma", "semicolon", "tab"] as const).map((one) => ({
          value: one,
          label: one[0]?.toUpperCase() + one.slice(1),
        }))}
        initial={record.separator && separatorWords[record.separator as Separator].toLowerCase()}
      />
    </>
  );
}

function Preview({ header, rows, lines }: { header: string[]; rows: string[][]; lines: number[] }) {
  return (
    <div {...scrollable} className="max-h-96 overflow-auto rounded-md border border-line">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">The first rows of the file</caption>
        <thead className="sticky top-0 bg-sunken text-muted">
          <tr>
            <th scope="col" className="px-3 py-2 font-medium">
              Line
            </th>
            {header.map((heading) => (
              <th key={heading} scope="col" className="min-w-40 px-3 py-2 font-medium break-words">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={lines[at]} className="border-t border-line align-top">
              <th scope="row" className="px-3 py-2 font-mono text-xs font-normal text-muted">
                {lines[at]}
              </th>
              {header.map((heading, column) => (
                <td key={heading} className="px-3 py-2">
                  <div className="line-clamp-4 max-w-80 break-words whitespace-pre-wrap">{row[column]}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
