import type { Page } from "@playwright/test";

/** What must not happen on any page: console errors and warnings, page errors, CSP violations, answers of 500 and up. */
export class Watch {
  readonly faults: string[] = [];
  private readonly expected: RegExp[] = [];

  /** A fault the test brings about itself. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  async attach(page: Page): Promise<void> {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        this.note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.note(`page error: ${error.message}`));
    page.on("response", (response) => {
      if (response.status() >= 500) this.note(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
  }

  /** Everything that happened and was not brought about on purpose. */
  unexpected(): string[] {
    return this.faults.filter((fault) => !this.expected.some((pattern) => pattern.test(fault)));
  }

  private note(fault: string): void {
    this.faults.push(fault);
  }
}
