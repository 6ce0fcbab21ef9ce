import { expect, test } from "vitest";
import { acceptedFloor, floorHash } from "#scripts/bench/floor.ts";

test("the benchmark's floor is the one that was accepted: a floor that moves measures nothing", () => {
  expect(floorHash()).toBe(acceptedFloor());
});
