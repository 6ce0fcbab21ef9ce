-- The address of a person's calendar.
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CalendarFeed_tokenSha256_key" ON "CalendarFeed"("tokenSha256");
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");
CREATE UNIQUE INDEX "CalendarFeed_one_per_person" ON "CalendarFeed"("personId") WHERE "revokedAt" IS NULL;
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CalendarFeed" ADD CHECK (length("tokenSha256") = 64);
CREATE TRIGGER stamp_created BEFORE INSERT ON "CalendarFeed" FOR EACH ROW EXECUTE FUNCTION stamp_created();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "CalendarFeed" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "CalendarFeed" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION trail_row('Person', 'personId', 'tokenSha256', 'lastUsedAt');
REVOKE ALL ON "CalendarFeed" FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON "CalendarFeed" TO sixtwo_app;
