-- Who measures and who evaluates differ, unless the KPI says why not.
ALTER TABLE "Kpi" ADD COLUMN "analystIsCollectorReason" TEXT CHECK (char_length("analystIsCollectorReason") <= 20000);
