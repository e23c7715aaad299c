import { unwrap } from '../../client/unwrap.ts'

/** Something that was read, with the `ETag` that a change of it must name. */
export type Tagged<T> = { data: T; etag: string }

type AnyResult = { data?: unknown; error?: unknown; response: Response }

/** The body of a successful response with its `ETag`; throws `ResponseError` for any other. */
export const unwrapTagged = async <R extends AnyResult>(
  asked: Promise<R>,
): Promise<Tagged<Awaited<ReturnType<typeof unwrap<R>>>>> => {
  const result = await asked
  const data = await unwrap(Promise.resolve(result))
  return { data, etag: result.response.headers.get('etag') ?? '' }
}

/** The fields, of those named, that differ between two states of something. */
export const changedFields = <K extends string>(
  fields: readonly K[],
  before: Readonly<Partial<Record<K, unknown>>>,
  after: Readonly<Partial<Record<K, unknown>>>,
): K[] => fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
