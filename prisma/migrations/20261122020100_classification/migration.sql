-- How the organisation classifies what it prints (A.5.12): stands on every page of the register as PDF.
ALTER TABLE "Organisation" ADD COLUMN "classification" TEXT NOT NULL DEFAULT 'Internal';
ALTER TABLE "Organisation" ADD CHECK (char_length("classification") BETWEEN 1 AND 100);
