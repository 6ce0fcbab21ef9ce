import "server-only";
import type { z } from "zod";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { CellKind, CellValue, Table } from "#lib/export/table.ts";
import type { Query } from "./query.ts";

/** A column of a list as a file: its heading, how it is typed in a workbook, and what stands in it. */
export type ListColumn<Row> = {
  heading: string;
  kind?: CellKind;
  width?: number;
  /** The column of the screen it belongs to, where columns can be chosen. */
  key?: string;
  of: (row: Row) => CellValue;
};

/** A list as it is exported: everything a file needs to know of it. */
export type ListFile = {
  title: string;
  /** Kind of record, for the trail. */
  record: string;
  /** What the export is guarded by and filed under. */
  act: Act;
  /** The filter and order in words. */
  filter: string;
  table: Table;
};

type Told = readonly (string | false | null)[];

type List<Filter, Row> = {
  title: string;
  record: string;
  /** The parser of the screen's own query string. */
  filter: z.ZodType<Filter>;
  /** Every row of the filter in the screen's order, as far as this reader may see them. */
  rows: (actor: Actor, filter: Filter) => Promise<readonly Row[]>;
  /** The filter in words; empty parts are left out. */
  told: (filter: Filter, actor: Actor) => Told | Promise<Told>;
  columns: readonly ListColumn<Row>[];
  /** The columns that were chosen on screen, in their order; none: those that are `usual` in a file. */
  chosen?: (filter: Filter) => readonly string[];
  /** Columns of a file for which nobody has chosen any; left out: all. */
  usual?: readonly string[];
  act?: (filter: Filter) => Act;
};

/** A list whose rows are asked for once it is known what guards it. */
export type DefinedList = (query: Query) => {
  act: Act;
  read: (actor: Actor) => Promise<ListFile>;
};

/** Describes a list once, for every format it is exported in. */
export function list<Filter, Row>(spec: List<Filter, Row>): DefinedList {
  return (query) => {
    const filter = spec.filter.parse(query);
    const act = spec.act?.(filter) ?? "list.export";
    return {
      act,
      read: async (actor) => {
        const rows = await spec.rows(actor, filter);
        const words = (await spec.told(filter, actor)).filter(Boolean).join("; ");
        const among = columnsOf(spec, filter);
        const columns = among.map(({ heading, kind = "text", width }) => ({
          heading,
          kind,
          ...(width === undefined ? {} : { width }),
        }));
        const table = {
          name: spec.title,
          columns,
          rows: rows.map((row) => among.map(({ of }) => of(row))),
        };
        const { title, record } = spec;
        return { title, record, act, filter: words === "" ? "No filter" : words, table };
      },
    };
  };
}

function columnsOf<Filter, Row>(spec: List<Filter, Row>, filter: Filter): readonly ListColumn<Row>[] {
  const chosen = spec.chosen?.(filter) ?? [];
  const wanted = chosen.length > 0 ? chosen : spec.usual;
  if (!wanted) return spec.columns;
  return wanted.flatMap((key) => spec.columns.filter((column) => column.key === key));
}
