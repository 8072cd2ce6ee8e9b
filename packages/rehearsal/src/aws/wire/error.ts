/**
 * An error that the embedded AWS answers with. `code` is the type's name in the SDK's model, `status` the HTTP
 * status; `extra` holds further members of the error's shape, such as `resourceIds` of ConflictException.
 */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  readonly extra: { readonly [member: string]: readonly string[] };

  constructor(
    code: string,
    message: string,
    status = 400,
    extra: { readonly [member: string]: readonly string[] } = {},
  ) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = status;
    this.extra = extra;
  }
}
