import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { respondWithFile, servedFile } from '../../../functions/contract/serving/served-file.ts'

const headersOf = (headers: Readonly<Record<string, string | undefined>>) => (name: string) => headers[name]

describe('a served file', () => {
  const file = servedFile('hello', 'text/plain')
  const etag = `W/"${file.version}"`

  test('is compressed if the client accepts gzip', () => {
    const zipped = respondWithFile(file, headersOf({ 'accept-encoding': 'br, gzip;q=0.5' }))
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', etag })
    expect(zipped.status === 200 && gunzipSync(zipped.raw.body).toString()).toBe('hello')
    for (const accepted of [{}, { 'accept-encoding': 'br' }, { 'accept-encoding': 'gzip;q=0, br' }]) {
      const plain = respondWithFile(file, headersOf(accepted))
      expect(plain.status === 200 && plain.raw.body.toString()).toBe('hello')
      expect(plain.headers).not.toHaveProperty('content-encoding')
    }
  })

  test('responds 304 to a client that already has it', () => {
    for (const asked of [etag, `"x", ${etag}`, '*', `"${file.version}"`])
      expect(respondWithFile(file, headersOf({ 'if-none-match': asked }))).toEqual({
        status: 304,
        body: null,
        headers: expect.objectContaining({ etag }),
      })
    expect(respondWithFile(file, headersOf({ 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('has another version when its content changes', () => {
    expect(servedFile('hallo', 'text/plain').version).not.toBe(file.version)
  })
})
