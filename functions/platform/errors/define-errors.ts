/** An error that a client can receive (RFC 9457), and what the documentation says about it. */
export type ServiceError = {
  /** Stable and in kebab-case: what clients rely on. */
  code: string
  status: number
  /** One phrase, the problem document's `title`. */
  title: string
  /** What has happened, in one or two sentences; `code` in backticks. */
  meaning: string
  /** What the client should do about it; `code` in backticks. */
  remedy: string
}

/** Declares a part's own errors, by the names the code uses for them. */
export const defineErrors = <const E extends Readonly<Record<string, ServiceError>>>(errors: E): E => errors

/** A problem document's `type`: the path of the error's paragraph in the documentation, at the site's address. */
export const errorType = (code: string): string => `/docs/errors#${code}`
