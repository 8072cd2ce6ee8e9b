/**
 * An answer of the API that says no. Railway gives status 200 with `errors` for what is not found and what is not
 * allowed alike (reference: "Error shapes").
 */
export class RailwayError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RailwayError';
  }
}

export const NOT_AUTHORIZED = 'Not Authorized';
