import { expect, it } from "vitest";
import { checkPassword, hashPassword, passwordProblem } from "#lib/people/passwords.ts";

it.each([
  ["elevenchars", "at least 12"],
  ["password1234", "too easy"],
  ["aaaaaaaaaaaaaaaa", "too easy"],
  ["qwertyuiopasdf", "too easy"],
  ["ada.admin@example.org", "too easy"],
  ["x".repeat(129), "at most 128"],
])("refuses %s", (password, reason) => {
  expect(passwordProblem(password, ["Ada Admin", "ada.admin@example.org"])).toContain(reason);
});

it.each(["correct horse battery staple", "Xk3!vbnQ92-plm", "Mützenwärmer stapeln Brot"])(
  "takes %s",
  (password) => {
    expect(passwordProblem(password, ["Ada Admin"])).toBeNull();
  },
);

it("hashes with argon2id at OWASP's cost and knows the same password in another normal form", async () => {
  const stored = await hashPassword("Mützenwärmer stapeln".normalize("NFC"));
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await checkPassword(stored, "Mützenwärmer stapeln".normalize("NFD"))).toBe(true);
  expect(await checkPassword(stored, "Mutzenwarmer stapeln")).toBe(false);
  expect(await checkPassword(null, "Mützenwärmer stapeln")).toBe(false);
});
