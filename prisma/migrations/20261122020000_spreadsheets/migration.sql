-- How a person said a file is to be read: the sheet of a workbook, the encoding and separator of text.
ALTER TABLE "Import" ADD COLUMN "sheetName" TEXT, ADD COLUMN "encoding" TEXT, ADD COLUMN "separator" TEXT;
ALTER TABLE "Import" ADD CHECK (char_length("sheetName") <= 300), ADD CHECK (char_length("encoding") <= 20),
  ADD CHECK (char_length("separator") <= 1);
