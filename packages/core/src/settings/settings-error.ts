/** The environment cannot be used; the message lists every setting that is wrong and why, and shows no secret. */
export class SettingsError extends Error {
  override name = "SettingsError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}\nSee .env.example.`);
    this.problems = problems;
  }
}
