/** What the embedded docker does not do. It says so and ends: an answer that only looks right would be worse. */
export class Refused extends Error {
  constructor(what: string) {
    super(`the embedded docker does not know ${what}; install a Docker Engine for it`);
  }
}
