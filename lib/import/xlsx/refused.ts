/** Why a workbook cannot be read, in one whole sentence that names the remedy. */
export class RefusedWorkbook extends Error {
  override name = "RefusedWorkbook";
}
