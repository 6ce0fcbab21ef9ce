"use server";
import { action } from "#lib/action.ts";
import { commentEdit, commentMove, newComment } from "#lib/comments/schema.ts";
import { addComment as add, editComment as edit, removeComment as remove } from "#lib/comments/service.ts";

export const addComment = action("comment.add", newComment, async (actor, input) => {
  await add(actor, input);
  return {};
});

export const editComment = action("comment.edit", commentEdit, async (actor, input) => {
  await edit(actor, input);
  return {};
});

export const removeComment = action("comment.remove", commentMove, async (actor, input) => {
  await remove(actor, input);
  return {};
});
