"use server";
import { revalidatePath } from "next/cache";
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
  revalidatePath("/", "layout");
  return { message: "The settings are saved." };
});

export const writeScope = action("scope-statement.edit", scopeStatement, async (actor, input) => {
  const { number } = await writeScopeStatement(actor, input);
  revalidatePath("/organisation");
  return { message: `Version ${number} of the scope statement is in force.` };
});

export const addDate = action("milestone.edit", milestoneInput, async (actor, input) => {
  await addMilestone(actor, input);
  revalidatePath("/organisation");
  return { message: "The date is added." };
});

export const removeDate = action("milestone.edit", milestoneId, async (actor, { id }) => {
  await removeMilestone(actor, id);
  revalidatePath("/organisation");
  return { message: "The date is removed." };
});
