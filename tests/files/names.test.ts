import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName, fittingName } from "#lib/files/names.ts";

describe("names of uploaded files", () => {
  test.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\windows\\system32\\evil.txt", "evil.txt"],
    ["/etc/shadow", "shadow"],
    ["C:\\fakepath\\Report.pdf", "Report.pdf"],
    ["....", "file"],
    ["", "file"],
    [".htaccess", "htaccess"],
    ["a\u0000b.txt", "ab.txt"],
    ["a\r\nSet-Cookie: x.txt", "aSet-Cookie_ x.txt"],
    ["invoice\u202egnp.exe", "invoicegnp.exe"],
    ["\u200b\ufeffname.pdf", "name.pdf"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["a<b>|c?*.pdf", "a_b__c__.pdf"],
    ["Prüfbericht – März.pdf", "Prüfbericht – März.pdf"],
    ["e\u0301vidence.pdf", "évidence.pdf"],
    ["報告書.pdf", "報告書.pdf"],
    ["half \ud800 character.txt", "half character.txt"],
    [`${"a".repeat(400)}.pdf`, `${"a".repeat(196)}.pdf`],
    ["trailing. . .", "trailing"],
  ])("%j becomes %j", (sent, kept) => expect(cleanName(sent)).toBe(kept));

  test("whatever is sent, the name is short, plain and stays the same when cleaned again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (sent) => {
        const name = cleanName(sent);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(201);
        expect(name).not.toMatch(/[/\\\p{Cc}<>:"|?*]|^\.|\.$/u);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["page.html", "image/gif", "page.html.gif"],
    ["photo.JPG", "image/jpeg", "photo.JPG"],
    ["scan", "application/pdf", "scan.pdf"],
    ["report.pdf", "application/zip", "report.pdf.zip"],
    ["notes.md", "text/plain", "notes.md"],
  ])("%s that is %s is called %s", (name, type, kept) => expect(fittingName(name, type)).toBe(kept));
});
