"use server";
import { action } from "#lib/action.ts";
import { milestoneId, milestoneInput, organisationEdit, scopeStatement } from "#lib/organisation/schema.ts";
import {
  addMilestone,
  editOrganisation,
  removeMilestone,
  writeScopeStatement,
} from "#lib/organisation/service.ts";

export const edit = action("organisation.edit", organisationEdit, async (actor, input) => {
  await editOrganisation(actor, input);
  return { message: "The settings are saved." };
});

export const writeScope = action("scope-statement.edit", scopeStatement, async (actor, input) => {
  const { number } = await writeScopeStatement(actor, input);
  return { message: `Version ${number} of the scope statement is in force.` };
});

export const addDate = action("milestone.edit", milestoneInput, async (actor, input) => {
  await addMilestone(actor, input);
  return { message: "The date is added." };
});

export const removeDate = action("milestone.edit", milestoneId, async (actor, { id }) => {
  await removeMilestone(actor, id);
  return { message: "The date is removed." };
});
