import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSes } from '../../../local/engines/ses/ses.ts'
import { openDataDir } from '../../../local/run/data-dir.ts'

describe('the mail inbox', () => {
  const address = 'secreto@taller.example'
  let ses: Awaited<ReturnType<typeof startSes>>
  beforeAll(async () => {
    ses = await startSes({ file: null })
  })
  afterAll(() => ses.stop())

  const ask = (method: string, path: string, headers: Record<string, string>, body = '') =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const sent = request(`${ses.url}${path}`, { method, headers, agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode, text }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const mail = new URLSearchParams({
    Action: 'SendRawEmail',
    'Destinations.member.1': address,
    'RawMessage.Data': Buffer.from(
      `From: avisos@asortis.example\r\nTo: ${address}\r\nSubject: Aviso\r\n\r\nHola`,
    ).toString('base64'),
  }).toString()
  const form = {
    'content-type': 'application/x-www-form-urlencoded',
    authorization: 'AWS4-HMAC-SHA256 local',
  }

  test('is accessible from this machine, as localhost or 127.0.0.1', async () => {
    const { port } = new URL(ses.url)
    expect((await ask('POST', '/', form, mail)).status).toBe(200)
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status, text } = await ask('GET', '/store', { host, origin: `http://${host}` })
      expect(status).toBe(200)
      expect(text).toContain(address)
    }
  })

  test.each([
    ['another name for this machine', (port: string) => ({ host: `evil.example:${port}` })],
    ['this machine without its port', () => ({ host: '127.0.0.1' })],
    ['another origin', () => ({ origin: 'http://evil.example' })],
    ['another port of this machine', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a page without an origin', () => ({ origin: 'null' })],
  ])('rejects reads and writes from %s', async (_, headersOf) => {
    const headers = headersOf(new URL(ses.url).port)
    const before = ses.mails().length
    for (const path of ['/', '/store', '/store?since=0']) {
      const { status, text } = await ask('GET', path, headers)
      expect(status).toBe(403)
      expect(text).not.toContain(address)
    }
    expect((await ask('POST', '/', { ...form, ...headers }, mail)).status).toBe(403)
    expect((await ask('POST', '/clear-store', headers)).status).toBe(403)
    expect(ses.mails()).toHaveLength(before)
  })
})

describe('permissions of the data folder', () => {
  const modeOf = (path: string) => statSync(path).mode & 0o777
  const fresh = () => join(mkdtempSync(join(tmpdir(), 'local-run-')), 'data')

  test('allow only the owner, even if the folder existed before', () => {
    const folder = fresh()
    openDataDir(folder)
    expect(modeOf(folder)).toBe(0o700)
    chmodSync(folder, 0o755)
    openDataDir(folder)
    expect(modeOf(folder)).toBe(0o700)
  })

  test('are not changed for a folder with other content', () => {
    const folder = fresh()
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'letter.txt'), 'dear')
    expect(() => openDataDir(folder)).toThrow('contains something other')
    expect(modeOf(folder)).toBe(0o755)
  })
})
