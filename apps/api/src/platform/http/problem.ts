/** One thing wrong with one field, or one line of a file. */
export interface FieldError {
  /** Path of the field, such as `indicators.0.id`; empty for the whole body. */
  field: string;
  message: string;
  line?: number;
}

export interface ProblemOptions {
  detail?: string;
  errors?: readonly FieldError[];
  retryAfterSeconds?: number;
  /** Sent as WWW-Authenticate. */
  challenge?: string;
  /** It was the table of permissions that refused; never sent. */
  forbidden?: boolean;
}

/** An expected refusal on its way to the client; the filter turns it into an RFC 9457 document. */
export class Problem extends Error {
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | null;
  readonly challenge: string | null;
  readonly forbidden: boolean;

  constructor(
    readonly status: number,
    /** Stable reason code in snake_case. */
    readonly code: string,
    readonly title: string,
    { detail = '', errors = [], retryAfterSeconds, challenge, forbidden = false }: ProblemOptions = {},
  ) {
    super(title);
    this.detail = detail;
    this.errors = errors;
    this.retryAfterSeconds = retryAfterSeconds ?? null;
    this.challenge = challenge ?? null;
    this.forbidden = forbidden;
  }

  /** Absent and forbidden look the same. */
  static notFound(): Problem {
    return new Problem(404, 'not_found', 'There is nothing here, or it is not yours to see.');
  }

  /** The same to whoever asks; the server's log tells that it was refused. */
  static forbidden(): Problem {
    const { status, code, title } = Problem.notFound();
    return new Problem(status, code, title, { forbidden: true });
  }

  static signedOut(): Problem {
    return new Problem(401, 'signed_out', 'Sign in to go on.');
  }

  /** The organisation asks this person for a second factor, and their session stands on a password alone. */
  static secondFactorRequired(): Problem {
    return new Problem(403, 'second_factor_required', 'Your organisation asks you for a second factor. Set one up, or show it, to go on.');
  }

  /** The organisation asks this person for a second factor, and the token was made with a password alone. */
  static weakToken(): Problem {
    return new Problem(403, 'second_factor_required', 'Your organisation asks you for a second factor, and this token was made without one. Sign in with it, and make a new token.');
  }

  /** Whatever is wrong with a token, the answer is the same. */
  static tokenRefused(): Problem {
    return new Problem(401, 'token_refused', 'This token is not accepted.', { challenge: 'Bearer error="invalid_token"' });
  }

  static invalid(...errors: readonly FieldError[]): Problem {
    return new Problem(400, 'invalid', errors[0]?.message ?? 'Something in this request is not right.', { errors });
  }

  /** The rules do not allow this in the present state. */
  static refused(code: string, title: string, errors: readonly FieldError[] = []): Problem {
    return new Problem(409, code, title, { errors });
  }
}
