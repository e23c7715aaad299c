/** An error a client can be answered with (RFC 9457). Clients go by the code; the title says what the code means. */
export type ServiceError = { code: string; status: number; title: string }

/** Declares a part's own errors, by the names the code uses for them. */
export const defineErrors = <const E extends Readonly<Record<string, ServiceError>>>(errors: E): E => errors
