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
}

/** Sends a request as a client would; throws with the response in words if it is an error. Returns its JSON. */
export const request = async (
  url: string,
  { token, method = 'PUT', body, anyRevision }: Request,
): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(anyRevision && { 'if-match': '*' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok)
    throw new Error(
      `The sample data could not be stored: ${method} ${url} was answered with ${response.status}: ${answerInWords(text)}. ` +
        'The reason is in the logs in the data folder. The next start begins again.',
    )
  return text === '' ? null : JSON.parse(text)
}
