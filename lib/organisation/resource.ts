import "server-only";
import type { Actor } from "#lib/actor.ts";
import { getOrganisation, listScopeStatements } from "./queries.ts";

/** The organisation as the API gives it, with the scope statement in force. */
export async function getOrganisationResource(actor: Actor) {
  const [organisation, [scope]] = await Promise.all([getOrganisation(actor), listScopeStatements(actor)]);
  return {
    name: organisation.name,
    timeZone: organisation.timeZone,
    locale: organisation.locale,
    currency: organisation.currency,
    fiscalYearStart: organisation.fiscalYearStart,
    classification: organisation.classification,
    certificateNumber: organisation.certificateNumber,
    certificateBody: organisation.certificateBody,
    certificateValidFrom: organisation.certificateValidFrom,
    certificateValidTo: organisation.certificateValidTo,
    milestones: organisation.milestones,
    scope: scope ? { ...scope, createdAt: scope.createdAt.toISOString() } : null,
    version: organisation.version,
  };
}
