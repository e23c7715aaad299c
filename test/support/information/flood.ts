import { type IncomingHttpHeaders, request } from 'node:http'

/** What was sent, from which address, and what came back. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** A request of the form: as JSON, or as a browser without JavaScript sends it. */
export type Sent = { path: string; type: string; body: string }

/** Sends a request from an address of the loopback network (`127.0.0.0/8`), as another visitor's machine would. */
export const sendFrom = (api: string, from: string, { path, type, body }: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) }
    const options = { method: 'POST', localAddress: from, headers }
    const sending = request(new URL(api + path), options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      response.on('error', reject)
    })
    sending.on('error', reject)
    sending.end(body)
  })

/** The API's path of the form and that of the page without JavaScript. */
export const paths = { json: '/v1/information-requests', form: '/v1/information-requests/form' }

/** The n-th visitor who means it. */
export const visitor = (n: number) => ({
  ...{ name: `Ana <b>Prieto</b> ${n}`, company: 'Automóviles Teide', email: `visita-${n}@example.com` },
  ...{ phone: '600 111 222', message: 'Dos marcas.\n=1+1 <script>alert(1)</script>' },
  ...{ consent: { read: true, textVersion: 2 }, marketing: false },
})

/** Their request, as JSON or as the page's form. */
export const sentAs = (way: keyof typeof paths, asked: ReturnType<typeof visitor>): Sent => {
  const { consent, marketing: _, ...fields } = asked
  const form = { ...fields, read: 'yes', textVersion: String(consent.textVersion), website: '' }
  return way === 'json'
    ? { path: paths.json, type: 'application/json', body: JSON.stringify(asked) }
    : {
        ...{ path: paths.form, type: 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }
}

const fields = ['name', 'company', 'email', 'phone', 'message'] as const
const attacks = [
  '"><script>alert(1)</script>',
  'Ana\r\nBcc: todos@victima.example\r\n\r\n<h1>',
  'x'.repeat(100_000),
  '\u0000\u202E{{7*7}}${jndi:ldap://x}',
]

/** The n-th of a flood: every field, both ways, one attack after another; every third is as good as a visitor's. */
export const hostile = (n: number): Sent => {
  const way = n % 2 === 0 ? 'json' : 'form'
  const asked = visitor(n)
  if (n % 3 === 0) return sentAs(way, asked)
  const field = fields[n % fields.length] ?? 'name'
  return sentAs(way, { ...asked, [field]: attacks[Math.floor(n / fields.length) % attacks.length] })
}
