import {
  editActionItemOperation,
  getActionItemOperation,
  removeActionItemOperation,
} from "#lib/api/action-items.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("action-item.read", getActionItemOperation);

export const PATCH = serve("objective.edit", editActionItemOperation);

export const DELETE = serve("objective.edit", removeActionItemOperation);
