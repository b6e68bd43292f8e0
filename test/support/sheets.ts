import readXlsx from 'read-excel-file/node';

/** The rows of the one sheet of an XLSX file, read by the library that the console imports such files with. */
export async function sheetIn(file: Uint8Array): Promise<{ name: string; rows: unknown[][] }> {
  const sheets = await readXlsx(Buffer.from(file), { trim: false });
  if (sheets.length !== 1) throw new Error(`${sheets.length} sheets`);
  const { sheet, data } = sheets[0]!;
  return { name: sheet, rows: data };
}
