import type { Json } from '@thea/action';

/** What a route answers. `html` is sent instead of JSON where it is given. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly html?: string;
  readonly headers?: { readonly [name: string]: string };
}

/** An error that a route throws, in the shape of GitHub's REST API ("Troubleshooting the REST API"). */
export class ApiError extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string, more: { readonly [key: string]: Json } = {}) {
    super(message);
    this.name = 'ApiError';
    this.answer = {
      status,
      body: { message, ...more, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    };
  }
}

export const notFound = (): ApiError => new ApiError(404, 'Not Found');

/** 422 with one entry of `errors`. */
export function invalid(resource: string, field: string, message: string): ApiError {
  return new ApiError(422, 'Validation Failed', { errors: [{ resource, field, code: 'custom', message }] });
}

export const ok = (body: Json): Answer => ({ status: 200, body });
export const created = (body: Json): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };
