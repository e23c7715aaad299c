import * as z from 'zod/mini'

const refusal = z.object({ title: z.optional(z.string()), detail: z.optional(z.string()) })

/** What the API answered, in words: a problem document's detail or title, or the text as it is. */
const answerInWords = (text: string): string => {
  try {
    const { title, detail } = z.parse(refusal, JSON.parse(text))
    return (detail ?? title ?? text).replace(/\.$/, '')
  } catch {
    return text
  }
}

type Request = {
  token: string
  method?: 'GET' | 'PUT' | 'POST'
  body?: unknown
  /** Sent as `If-Match: *`. */
  anyRevision?: boolean | undefined
  /** Sent as `If-Match`. */
  ifMatch?: string
}

/** Sends a request as a client would; throws with the response in words if it is an error. Returns its JSON and its ETag. */
export const exchange = async (
  url: string,
  { token, method = 'PUT', body, anyRevision, ifMatch }: Request,
): Promise<{ body: unknown; etag: string }> => {
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(anyRevision && { 'if-match': '*' }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok)
    throw new Error(
      `The sample data could not be stored: ${method} ${url} was answered with ${response.status}: ${answerInWords(text)}. ` +
        'The reason is in the logs in the data folder. The next start begins again.',
    )
  return { body: text === '' ? null : JSON.parse(text), etag: response.headers.get('etag') ?? '' }
}

/** The same, for its JSON alone. */
export const request = async (url: string, asked: Request): Promise<unknown> =>
  (await exchange(url, asked)).body
