/** A request's body as a form has it: anything may be missing, and any of a list's values may be another text. */
export type Entered<B> = B extends string
  ? string
  : B extends readonly (infer I)[]
    ? readonly Entered<I>[]
    : B extends object
      ? { readonly [K in keyof B]?: Entered<B[K]> | undefined }
      : B

// Whether it is valid is for the service to say, at the field that it concerns.
const isBody = <B>(body: unknown): body is B => body !== undefined

/** What was entered, to be sent as it is: what was left blank is left out, and the service says what is wrong with it. */
export const toSend = <B>(body: Entered<B>): B => {
  const sent: unknown = body
  if (!isBody<B>(sent)) throw new Error('There is nothing to send')
  return sent
}
